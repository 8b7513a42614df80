package io.alces.internal.codec;

import io.alces.convert.ConversionException;
import io.alces.convert.TextConverter;
import io.alces.internal.wire.AttributeType;
import io.alces.schema.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Values that a converter of Alces stores as text, without an attribute value on the way. */
record ConvertedTextCodec(String type, Function<Object, String> format, Function<String, Object> parse)
        implements ScalarCodec<Object> {

    @SuppressWarnings("unchecked") // a converter is only ever given values of its own type
    static ConvertedTextCodec of(Shape.Converted shape, TextConverter<?> converter) {
        TextConverter<Object> own = (TextConverter<Object>) converter;
        return new ConvertedTextCodec(TypeNames.simple(shape.type()), own.format(), own.parse());
    }

    @Override
    public void write(ItemWriter writer, Object value) {
        writer.text(format(writer, value));
    }

    @Override
    public Object read(ItemReader reader) {
        if (reader.type() != AttributeType.S) {
            throw Conversions.unreadable(reader, type, new ConversionException(reader.type() + " instead of S"));
        }
        return parse(reader, reader.text());
    }

    @Override
    public void writeSet(ItemWriter writer, Collection<Object> values) {
        List<String> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            texts.add(format(writer, value));
        }
        writer.textSet(texts);
    }

    @Override
    public void readSet(ItemReader reader, Consumer<Object> values) {
        reader.textSet().forEach(text -> values.accept(parse(reader, text)));
    }

    private String format(ItemWriter writer, Object value) {
        try {
            return format.apply(value);
        } catch (RuntimeException e) {
            throw Conversions.invalid(writer, type, e);
        }
    }

    private Object parse(ItemReader reader, String text) {
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw Conversions.unreadable(reader, type, e);
        }
    }
}
