package io.alces.internal.codec;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Values without objects inside, which can be looked at twice.
 *
 * @param copy what is read of a value that is not null
 */
record CopiedValue(ValueCodec<Object> codec, UnaryOperator<Object> copy) implements ReadBack {

    @Override
    public @Nullable Object writeAttribute(ItemWriter writer, String name, @Nullable Object value) {
        codec.writeAttribute(writer, name, value);
        return read(value);
    }

    @Override
    public @Nullable Object writeElement(ItemWriter writer, @Nullable Object value) {
        codec.writeElement(writer, value);
        return read(value);
    }

    private @Nullable Object read(@Nullable Object value) {
        return value == null ? codec.absent() : copy.apply(value);
    }
}
