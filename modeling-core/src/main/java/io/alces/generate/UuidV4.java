package io.alces.generate;

import java.time.Instant;
import java.util.UUID;

/**
 * Random UUIDs: version 4 of RFC 9562, of which 122 bits are random. They do not sort by time.
 *
 * <p>They are for properties of type {@link UUID}, or {@code String}. Thread-safe.
 */
public final class UuidV4 implements ValueGenerator<UUID> {

    @Override
    public UUID generate(Instant now) {
        return UUID.randomUUID();
    }

    @Override
    public boolean isUnique() {
        return true;
    }
}
