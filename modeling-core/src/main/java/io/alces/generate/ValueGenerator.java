package io.alces.generate;

import java.time.Instant;

/**
 * Makes a value for an attribute that has none when its item is written for the first time.
 *
 * <p>It is named by {@link io.alces.annotation.GeneratedValue}. An implementation has a constructor without parameters, of
 * any visibility, and is thread-safe: one instance serves the property for as long as its model lives.
 *
 * @param <V> the type of the property; generators of {@link java.util.UUID} serve text as well
 */
@FunctionalInterface
public interface ValueGenerator<V> {

    /**
     * A new value, never null.
     *
     * @param now the time by the clock of the application, for values that sort by it
     */
    V generate(Instant now);

    /**
     * Whether it makes no value twice, and no other instance in no other process makes it too. Then a create or save of
     * which no answer came, and which the client sends again, knows itself by the value, and is not taken for one of an
     * item that exists.
     */
    default boolean isUnique() {
        return false;
    }
}
