package io.alces.internal.codec;

import org.jspecify.annotations.Nullable;

/** Objects and containers of them, which are looked at only once: what their members return may differ each time. */
interface NestedReadBack extends ReadBack {

    /** That of the values. */
    ValueCodec<?> codec();

    /** Writes a value that is not null; gives what is read of it. */
    Object write(ItemWriter writer, Object value);

    @Override
    default @Nullable Object writeAttribute(ItemWriter writer, String name, @Nullable Object value) {
        if (value == null) {
            return codec().absent();
        }
        writer.attribute(name);
        return write(writer, value);
    }

    @Override
    default @Nullable Object writeElement(ItemWriter writer, @Nullable Object value) {
        if (value == null) {
            writer.nul();
            return codec().absent();
        }
        return write(writer, value);
    }
}
