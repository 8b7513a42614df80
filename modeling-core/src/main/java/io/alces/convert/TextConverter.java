package io.alces.convert;

import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stores values as text.
 *
 * @param format the text of a value; throws a {@link ConversionException} for a value that has none
 * @param parse the value of a text; throws a {@link ConversionException} for text that is none
 * @param isExact whether values cannot be changed, and equal ones are parsed of their texts
 */
public record TextConverter<T>(
        EnhancedType<T> type, Function<T, String> format, Function<String, T> parse, boolean isExact)
        implements AttributeConverter<T> {

    static <T> TextConverter<T> of(Class<T> type, Function<T, String> format, Function<String, T> parse) {
        return new TextConverter<>(EnhancedType.of(type), format, parse, false);
    }

    /** Of values that cannot be changed, and are parsed of their texts as they were. */
    static <T> TextConverter<T> exact(Class<T> type, Function<T, String> format, Function<String, T> parse) {
        return new TextConverter<>(EnhancedType.of(type), format, parse, true);
    }

    @Override
    public AttributeValue transformFrom(T value) {
        return AttributeValue.createS(format.apply(value));
    }

    @Override
    public T transformTo(AttributeValue stored) {
        String text = stored.s();
        if (text == null) {
            throw new ConversionException(stored.type() + " instead of S");
        }
        return parse.apply(text);
    }

    @Override
    public AttributeValueType attributeValueType() {
        return AttributeValueType.S;
    }
}
