package io.alces.internal.codec;

import java.util.Collection;
import java.util.function.Consumer;

/** A codec of values that DynamoDB also stores in sets, as text, numbers or binary. */
interface ScalarCodec<V> extends ValueCodec<V> {

    /** Whether the values are stored as text, numbers or binary at all. */
    default boolean fitsSet() {
        return true;
    }

    void writeSet(ItemWriter writer, Collection<V> values);

    void readSet(ItemReader reader, Consumer<V> values);
}
