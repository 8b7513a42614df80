package io.alces.request;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a write is, and what it is known by. Immutable.
 *
 * @param token what a {@link io.alces.annotation.WriteToken} gets; null for a new one
 */
public record WriteTime(Instant now, @Nullable String token) {

    /** A time that no other write has. */
    public static WriteTime of(Instant now) {
        return new WriteTime(now, null);
    }

    /**
     * Which attributes have values that another run would not give them.
     *
     * @param writeToken the attribute with the token
     */
    Set<String> generated(Set<String> names, Optional<String> writeToken) {
        if (token == null || writeToken.isEmpty()) {
            return names;
        }
        Set<String> others = new HashSet<>(names);
        others.remove(writeToken.get());
        return others;
    }
}
