package io.alces.internal.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values stored as text.
 *
 * @param parse throws a {@link io.alces.convert.ConversionException} for text that is no value
 */
record TextCodec<V>(
        String type,
        Function<V, String> format,
        Function<String, V> parse,
        @Nullable V absent) implements ScalarCodec<V> {

    @Override
    public void write(ItemWriter writer, V value) {
        writer.text(format.apply(value));
    }

    @Override
    public V read(ItemReader reader) {
        return parse(reader, reader.text());
    }

    @Override
    public void writeSet(ItemWriter writer, Collection<V> values) {
        List<String> texts = new ArrayList<>(values.size());
        values.forEach(value -> texts.add(format.apply(value)));
        writer.textSet(texts);
    }

    @Override
    public void readSet(ItemReader reader, Consumer<V> values) {
        reader.textSet().forEach(text -> values.accept(parse(reader, text)));
    }

    private V parse(ItemReader reader, String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw Conversions.unreadable(reader, type, e);
        }
    }
}
