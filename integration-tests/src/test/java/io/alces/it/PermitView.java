package io.alces.it;

import io.alces.Partial;
import org.jspecify.annotations.Nullable;

/** What can be seen of a permit in parts of it too. */
record PermitView(
        @Nullable String title,
        @Nullable String note,
        @Nullable String shade) {

    static PermitView of(Permit permit) {
        return new PermitView(permit.title(), permit.note(), permit.shade());
    }

    static PermitView of(Partial<Permit> part) {
        return new PermitView(part.get(Permit::title), part.get(Permit::note), part.get(Permit::shade));
    }
}
