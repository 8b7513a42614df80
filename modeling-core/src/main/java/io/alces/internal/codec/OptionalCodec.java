package io.alces.internal.codec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Optional values: an empty one is an absent attribute, or a stored NULL inside a list or a map. */
record OptionalCodec(ValueCodec<Object> value) implements ValueCodec<Optional<Object>> {

    @Override
    public Optional<Object> absent() {
        return Optional.empty();
    }

    @Override
    @SuppressWarnings("NullableOptional") // a field of a model may hold null whatever its type
    public void writeAttribute(ItemWriter writer, String name, @Nullable Optional<Object> optional) {
        value.writeAttribute(writer, name, optional == null ? null : optional.orElse(null));
    }

    @Override
    public void write(ItemWriter writer, Optional<Object> optional) {
        value.writeElement(writer, optional.orElse(null));
    }

    @Override
    @SuppressWarnings("NullableOptional") // as above
    public void writeEntry(ItemWriter writer, @Nullable Optional<Object> optional) {
        value.writeEntry(writer, optional == null ? null : optional.orElse(null));
    }

    @Override
    public Optional<Object> read(ItemReader reader) {
        return Optional.of(value.read(reader));
    }
}
