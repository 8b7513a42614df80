package io.alces.internal.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;

/** Values stored as binary. */
record BinaryCodec<V>(Function<V, SdkBytes> toBytes, Function<SdkBytes, V> fromBytes) implements ScalarCodec<V> {

    @Override
    public void write(ItemWriter writer, V value) {
        writer.binary(toBytes.apply(value));
    }

    @Override
    public V read(ItemReader reader) {
        return fromBytes.apply(reader.binary());
    }

    @Override
    public void writeSet(ItemWriter writer, Collection<V> values) {
        List<SdkBytes> binaries = new ArrayList<>(values.size());
        values.forEach(value -> binaries.add(toBytes.apply(value)));
        writer.binarySet(binaries);
    }

    @Override
    public void readSet(ItemReader reader, Consumer<V> values) {
        reader.binarySet().forEach(bytes -> values.accept(fromBytes.apply(bytes)));
    }
}
