package io.alces.internal.codec;

import java.util.Collection;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Collections of objects, stored as lists.
 *
 * @param factory makes a collection for so many elements
 * @param codec that of the collections
 */
record ListReadBack(IntFunction<Collection<@Nullable Object>> factory, ValueCodec<?> codec, ReadBack element)
        implements NestedReadBack {

    @Override
    public Object write(ItemWriter writer, Object collection) {
        Collection<?> values = (Collection<?>) collection;
        Collection<@Nullable Object> read = factory.apply(values.size());
        writer.beginList(values.size());
        int written = 0;
        for (Object value : values) {
            read.add(element.writeElement(writer, value));
            written++;
        }
        writer.endList();
        ReadBacks.requireAll(read.size(), written);
        return read;
    }
}
