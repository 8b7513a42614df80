package io.alces.internal.codec;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Arrays of a primitive type, as lists.
 *
 * @param <A> the type of the array
 */
record PrimitiveArrayCodec<A>(
        IntFunction<A> create, ToIntFunction<A> length, Resize<A> resize, WriteElement<A> write, ReadElement<A> read)
        implements ValueCodec<A> {
    private static final int INITIAL_LENGTH = 16;

    private static final Map<Class<?>, ValueCodec<?>> CODECS = Map.of(
            boolean.class,
            new PrimitiveArrayCodec<>(
                    boolean[]::new,
                    array -> array.length,
                    Arrays::copyOf,
                    (writer, array, i) -> writer.bool(array[i]),
                    (reader, array, i) -> array[i] = Primitives.readBoolean(reader)),
            short.class,
            new PrimitiveArrayCodec<>(
                    short[]::new,
                    array -> array.length,
                    Arrays::copyOf,
                    (writer, array, i) -> writer.number(array[i]),
                    (reader, array, i) -> array[i] = Primitives.readShort(reader)),
            int.class,
            new PrimitiveArrayCodec<>(
                    int[]::new,
                    array -> array.length,
                    Arrays::copyOf,
                    (writer, array, i) -> writer.number(array[i]),
                    (reader, array, i) -> array[i] = Primitives.readInt(reader)),
            long.class,
            new PrimitiveArrayCodec<>(
                    long[]::new,
                    array -> array.length,
                    Arrays::copyOf,
                    (writer, array, i) -> writer.number(array[i]),
                    (reader, array, i) -> array[i] = Primitives.readLong(reader)),
            float.class,
            new PrimitiveArrayCodec<>(
                    float[]::new,
                    array -> array.length,
                    Arrays::copyOf,
                    (writer, array, i) -> Primitives.writeFloat(writer, array[i]),
                    (reader, array, i) -> array[i] = Primitives.readFloat(reader)),
            double.class,
            new PrimitiveArrayCodec<>(
                    double[]::new,
                    array -> array.length,
                    Arrays::copyOf,
                    (writer, array, i) -> writer.number(array[i]),
                    (reader, array, i) -> array[i] = Primitives.readDouble(reader)));

    static ValueCodec<?> of(Class<?> component) {
        ValueCodec<?> codec = CODECS.get(component);
        if (codec == null) {
            throw new IllegalArgumentException(component + "[] is not stored as a list");
        }
        return codec;
    }

    @Override
    public void write(ItemWriter writer, A values) {
        writer.beginList();
        for (int i = 0; i < length.applyAsInt(values); i++) {
            write.write(writer, values, i);
        }
        writer.endList();
    }

    @Override
    public A read(ItemReader reader) {
        A values = create.apply(INITIAL_LENGTH);
        int count = 0;
        reader.beginList();
        while (reader.nextElement()) {
            if (count == length.applyAsInt(values)) {
                values = resize.resize(values, 2 * count);
            }
            read.read(reader, values, count++);
        }
        return resize.resize(values, count);
    }

    interface Resize<A> {
        A resize(A array, int length);
    }

    interface WriteElement<A> {
        void write(ItemWriter writer, A array, int index);
    }

    interface ReadElement<A> {
        void read(ItemReader reader, A array, int index);
    }
}
