package io.alces.internal.codec;

import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collections stored as lists. */
record ListCodec(Supplier<Collection<@Nullable Object>> factory, ValueCodec<Object> element)
        implements ValueCodec<Iterable<@Nullable Object>> {

    @Override
    public void write(ItemWriter writer, Iterable<@Nullable Object> values) {
        writer.beginList();
        for (Object value : values) {
            element.writeElement(writer, value);
        }
        writer.endList();
    }

    @Override
    public Iterable<@Nullable Object> read(ItemReader reader) {
        Collection<@Nullable Object> values = factory.get();
        reader.beginList();
        while (reader.nextElement()) {
            Conversions.add(reader, values, element.readNullable(reader));
        }
        return values;
    }
}
