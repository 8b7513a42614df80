package io.alces.internal.codec;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of objects, as lists. */
record ArrayCodec(Class<?> component, ValueCodec<Object> element) implements ValueCodec<@Nullable Object[]> {

    @Override
    public void write(ItemWriter writer, @Nullable Object[] values) {
        writer.beginList(values.length);
        for (Object value : values) {
            element.writeElement(writer, value);
        }
        writer.endList();
    }

    @Override
    public @Nullable Object[] read(ItemReader reader) {
        reader.beginList();
        List<@Nullable Object> values = new ArrayList<>(Containers.capacity(reader.size()));
        while (reader.nextElement()) {
            values.add(element.readNullable(reader));
        }
        return values.toArray((Object[]) Array.newInstance(component, values.size()));
    }
}
