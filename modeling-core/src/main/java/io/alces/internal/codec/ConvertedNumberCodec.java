package io.alces.internal.codec;

import io.alces.convert.ConversionException;
import io.alces.convert.WholeNumberConverter;
import io.alces.internal.wire.AttributeType;
import io.alces.schema.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Values that a converter of Alces stores as whole numbers, without an attribute value on the way. */
record ConvertedNumberCodec(String type, WholeNumberConverter<Object> converter) implements ScalarCodec<Object> {

    @SuppressWarnings("unchecked") // a converter is only ever given values of its own type
    static ConvertedNumberCodec of(Shape.Converted shape, WholeNumberConverter<?> converter) {
        return new ConvertedNumberCodec(TypeNames.simple(shape.type()), (WholeNumberConverter<Object>) converter);
    }

    @Override
    public void write(ItemWriter writer, Object value) {
        writer.number(number(writer, value));
    }

    @Override
    public Object read(ItemReader reader) {
        if (reader.type() != AttributeType.N) {
            throw Conversions.unreadable(reader, type, new ConversionException(reader.type() + " instead of N"));
        }
        return parse(reader, reader.number());
    }

    @Override
    public void writeSet(ItemWriter writer, Collection<Object> values) {
        List<String> numbers = new ArrayList<>(values.size());
        for (Object value : values) {
            numbers.add(Long.toString(number(writer, value)));
        }
        writer.numberSet(numbers);
    }

    @Override
    public void readSet(ItemReader reader, Consumer<Object> values) {
        reader.numberSet().forEach(number -> values.accept(parse(reader, number)));
    }

    private long number(ItemWriter writer, Object value) {
        try {
            return converter.toNumber().applyAsLong(value);
        } catch (RuntimeException e) {
            throw Conversions.invalid(writer, type, e);
        }
    }

    private Object parse(ItemReader reader, String number) {
        try {
            return converter.parse(number);
        } catch (RuntimeException e) {
            throw Conversions.unreadable(reader, type, e);
        }
    }
}
