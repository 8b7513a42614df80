package io.alces.internal.codec;

import io.alces.query.UpdateAction;
import java.time.Instant;
import java.util.List;

/** Counts updates by expression; whole items are counted last, when all else of them is filled. */
record VersionStep(FilledAttribute attribute) implements FillStep {

    @Override
    public boolean dependsOnTime() {
        return true;
    }

    @Override
    public List<UpdateAction> actions(Instant now) {
        return List.of(new UpdateAction.Add(attribute.place(), StoredVersion.FIRST));
    }
}
