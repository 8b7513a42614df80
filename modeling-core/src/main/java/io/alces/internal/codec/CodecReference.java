package io.alces.internal.codec;

import org.jspecify.annotations.Nullable;

/** Stands for a codec that is still being made, in the codecs that it is made of. */
final class CodecReference implements ItemCodec<Object> {
    private @Nullable ItemCodec<Object> codec;

    void resolve(ItemCodec<Object> resolved) {
        codec = resolved;
    }

    /** The codec itself as soon as it is known. */
    ItemCodec<Object> codecOrSelf() {
        return codec == null ? this : codec;
    }

    @Override
    public void encode(Object item, ItemWriter writer) {
        resolved().encode(item, writer);
    }

    @Override
    public Object decode(ItemReader reader) {
        return resolved().decode(reader);
    }

    @Override
    public @Nullable Object encodeAndReadBack(Object item, ItemWriter writer) {
        return resolved().encodeAndReadBack(item, writer);
    }

    @Override
    public @Nullable Object @Nullable [] encodeAndReadMembers(Object item, ItemWriter writer) {
        return resolved().encodeAndReadMembers(item, writer);
    }

    private ItemCodec<Object> resolved() {
        if (codec == null) {
            throw new IllegalStateException("the codec is still being made");
        }
        return codec;
    }
}
