package io.alces.internal.codec;

import java.util.Collection;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sets of elements that DynamoDB has no sets of, stored as lists. */
record ListedSetCodec(IntFunction<Collection<@Nullable Object>> factory, ListCodec list)
        implements ValueCodec<Iterable<@Nullable Object>> {

    @Override
    public Iterable<@Nullable Object> absent() {
        return factory.apply(0);
    }

    @Override
    public void write(ItemWriter writer, Iterable<@Nullable Object> values) {
        list.write(writer, values);
    }

    @Override
    public Iterable<@Nullable Object> read(ItemReader reader) {
        return list.read(reader);
    }
}
