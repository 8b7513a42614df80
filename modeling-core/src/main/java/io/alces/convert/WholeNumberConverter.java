package io.alces.convert;

import java.math.BigDecimal;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stores values as whole numbers.
 *
 * @param toNumber the number of a value; throws a {@link ConversionException} for a value that has none
 * @param fromNumber the value of a number; throws a {@link ConversionException} for a number that is none
 */
public record WholeNumberConverter<T>(EnhancedType<T> type, ToLongFunction<T> toNumber, LongFunction<T> fromNumber)
        implements AttributeConverter<T> {

    private static final int ALWAYS_LONG = 18;

    static <T> WholeNumberConverter<T> of(Class<T> type, ToLongFunction<T> toNumber, LongFunction<T> fromNumber) {
        return new WholeNumberConverter<>(EnhancedType.of(type), toNumber, fromNumber);
    }

    @Override
    public AttributeValue transformFrom(T value) {
        return AttributeValue.createN(Long.toString(toNumber.applyAsLong(value)));
    }

    @Override
    public T transformTo(AttributeValue stored) {
        String number = stored.n();
        if (number == null) {
            throw new ConversionException(stored.type() + " instead of N");
        }
        return parse(number);
    }

    /**
     * The value of the text of a number.
     *
     * @throws ConversionException for text that is none
     */
    public T parse(String number) {
        return fromNumber.apply(isShort(number) ? Long.parseLong(number) : exact(number));
    }

    private static boolean isShort(String number) {
        if (number.isEmpty() || number.length() > ALWAYS_LONG) {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static long exact(String number) {
        try {
            return new BigDecimal(number).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new ConversionException("N that is no whole number in the range of long");
        }
    }

    @Override
    public AttributeValueType attributeValueType() {
        return AttributeValueType.N;
    }
}
