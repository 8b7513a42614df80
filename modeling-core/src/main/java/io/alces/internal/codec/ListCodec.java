package io.alces.internal.codec;

import java.util.Collection;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Collections stored as lists.
 *
 * @param factory makes a collection for so many elements
 */
record ListCodec(IntFunction<Collection<@Nullable Object>> factory, ValueCodec<Object> element)
        implements ValueCodec<Iterable<@Nullable Object>> {

    @Override
    public void write(ItemWriter writer, Iterable<@Nullable Object> values) {
        writer.beginList(values instanceof Collection<?> collection ? collection.size() : 0);
        for (Object value : values) {
            element.writeElement(writer, value);
        }
        writer.endList();
    }

    @Override
    public Iterable<@Nullable Object> read(ItemReader reader) {
        reader.beginList();
        Collection<@Nullable Object> values = factory.apply(reader.size());
        while (reader.nextElement()) {
            Conversions.add(reader, values, element.readNullable(reader));
        }
        return values;
    }
}
