package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import java.util.Collection;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sets stored as sets of text, numbers or binary. An empty set is not stored. */
record SetCodec(IntFunction<Collection<@Nullable Object>> factory, ScalarCodec<Object> element)
        implements ValueCodec<Collection<@Nullable Object>> {

    @Override
    public Collection<@Nullable Object> absent() {
        return factory.apply(0);
    }

    @Override
    public void write(ItemWriter writer, Collection<@Nullable Object> values) {
        element.writeSet(writer, requireElements(writer, values));
    }

    /** An empty set, which DynamoDB does not have, is a stored NULL, which is read as one. */
    @Override
    public void writeEntry(ItemWriter writer, @Nullable Collection<@Nullable Object> values) {
        writeElement(writer, values == null || values.isEmpty() ? null : values);
    }

    @Override
    public Collection<@Nullable Object> read(ItemReader reader) {
        Collection<@Nullable Object> values = factory.apply(0);
        element.readSet(reader, values::add);
        return values;
    }

    @SuppressWarnings("NullAway") // every element was looked at
    private static Collection<Object> requireElements(ItemWriter writer, Collection<@Nullable Object> values) {
        for (Object value : values) {
            if (value == null) {
                throw new InvalidItemException(writer.path(), "a set of DynamoDB cannot hold null; take it out");
            }
        }
        return values;
    }
}
