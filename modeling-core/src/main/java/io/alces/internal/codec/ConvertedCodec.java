package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.query.StoredValues;
import io.alces.schema.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values that a converter stores. A converter that makes a NULL leaves the attribute out. */
final class ConvertedCodec implements ScalarCodec<Object> {
    private static final Map<Object, Object> EMPTY = Map.of(
            OptionalInt.class, OptionalInt.empty(),
            OptionalLong.class, OptionalLong.empty(),
            OptionalDouble.class, OptionalDouble.empty());

    private final AttributeConverter<Object> converter;
    private final String type;
    private final @Nullable Object absent;

    ConvertedCodec(Shape.Converted shape) {
        this.converter = shape.converter();
        this.type = TypeNames.simple(shape.type());
        this.absent =
                shape.type() instanceof Class<?> raw && raw.isPrimitive() ? Zeros.of(raw) : EMPTY.get(shape.type());
    }

    @Override
    public @Nullable Object absent() {
        return absent;
    }

    @Override
    public void writeAttribute(ItemWriter writer, String name, @Nullable Object value) {
        if (value != null) {
            writer.attribute(name);
            AttributeValue stored = store(writer, value);
            if (!Boolean.TRUE.equals(stored.nul())) {
                writer.value(stored);
            }
        }
    }

    @Override
    public void write(ItemWriter writer, Object value) {
        writer.value(store(writer, value));
    }

    @Override
    public Object read(ItemReader reader) {
        return load(reader, reader.value());
    }

    @Override
    public boolean fitsSet() {
        AttributeValueType stored = converter.attributeValueType();
        return stored == AttributeValueType.S || stored == AttributeValueType.N || stored == AttributeValueType.B;
    }

    @Override
    public void writeSet(ItemWriter writer, Collection<Object> values) {
        List<AttributeValue> stored = new ArrayList<>(values.size());
        values.forEach(value -> stored.add(storeInSet(writer, value)));
        switch (converter.attributeValueType()) {
            case N -> writer.numberSet(stored.stream().map(AttributeValue::n).toList());
            case B -> writer.binarySet(stored.stream().map(AttributeValue::b).toList());
            default -> writer.textSet(stored.stream().map(AttributeValue::s).toList());
        }
    }

    @Override
    public void readSet(ItemReader reader, Consumer<Object> values) {
        switch (converter.attributeValueType()) {
            case N -> reader.numberSet().forEach(number -> values.accept(load(reader, AttributeValue.createN(number))));
            case B -> reader.binarySet().forEach(bytes -> values.accept(load(reader, binary(bytes))));
            default -> reader.textSet().forEach(text -> values.accept(load(reader, AttributeValue.createS(text))));
        }
    }

    private static AttributeValue binary(SdkBytes bytes) {
        return AttributeValue.createB(bytes);
    }

    private AttributeValue store(ItemWriter writer, Object value) {
        try {
            return requireStored(writer, converter.transformFrom(value));
        } catch (InvalidItemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Conversions.invalid(writer, type, e);
        }
    }

    private AttributeValue requireStored(ItemWriter writer, @Nullable AttributeValue stored) {
        if (stored == null) {
            throw new InvalidItemException(
                    writer.path(), "the converter of " + type + " returned null; let it return an AttributeValue");
        }
        return stored;
    }

    private AttributeValue storeInSet(ItemWriter writer, Object value) {
        AttributeValue stored = store(writer, value);
        String declared = converter.attributeValueType().name();
        if (!stored.type().name().equals(declared)) {
            throw new InvalidItemException(
                    writer.path(),
                    "a set of " + declared + " cannot hold the " + StoredValues.type(stored) + " that the converter of "
                            + type + " made of an element; take it out, or correct the converter");
        }
        return stored;
    }

    private Object load(ItemReader reader, AttributeValue stored) {
        try {
            return converter.transformTo(stored);
        } catch (RuntimeException e) {
            throw Conversions.unreadable(reader, type, e);
        }
    }
}
