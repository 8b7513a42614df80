package io.alces.internal.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values stored as numbers.
 *
 * @param parse throws a {@link io.alces.convert.ConversionException} for text that is no value
 */
record NumberCodec<V>(
        String type,
        BiConsumer<ItemWriter, V> write,
        Function<String, V> parse,
        @Nullable V absent) implements ScalarCodec<V> {

    @Override
    public void write(ItemWriter writer, V value) {
        write.accept(writer, value);
    }

    @Override
    public V read(ItemReader reader) {
        return parse(reader, reader.number());
    }

    @Override
    public void writeSet(ItemWriter writer, Collection<V> values) {
        List<String> numbers = new ArrayList<>(values.size());
        values.forEach(value -> numbers.add(value.toString()));
        writer.numberSet(numbers);
    }

    @Override
    public void readSet(ItemReader reader, Consumer<V> values) {
        reader.numberSet().forEach(number -> values.accept(parse(reader, number)));
    }

    private V parse(ItemReader reader, String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw Conversions.unreadable(reader, "number in the range of " + type, e);
        }
    }
}
