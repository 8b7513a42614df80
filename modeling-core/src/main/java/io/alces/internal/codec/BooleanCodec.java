package io.alces.internal.codec;

import org.jspecify.annotations.Nullable;

/** Truth values. */
record BooleanCodec(@Nullable Boolean absent) implements ValueCodec<Boolean> {

    @Override
    public void write(ItemWriter writer, Boolean value) {
        writer.bool(value);
    }

    @Override
    public Boolean read(ItemReader reader) {
        return reader.bool();
    }
}
