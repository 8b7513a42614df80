package io.alces.internal.codec;

import io.alces.query.StoredPath;
import io.alces.query.UpdateAction;
import java.time.Instant;
import java.util.List;

/** Counts updates by expression; whole items are counted last, when all else of them is filled. */
record VersionStep(StoredVersion version) implements FillStep {

    @Override
    public String name() {
        return version.name();
    }

    @Override
    public boolean dependsOnTime() {
        return true;
    }

    @Override
    public List<UpdateAction> actions(Instant now) {
        return List.of(new UpdateAction.Add(StoredPath.of(version.name()), StoredVersion.FIRST));
    }
}
