package io.alces.convert;

import java.math.BigDecimal;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores values as whole numbers. */
record WholeNumberConverter<T>(EnhancedType<T> type, ToLongFunction<T> toNumber, LongFunction<T> fromNumber)
        implements AttributeConverter<T> {

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
        try {
            return fromNumber.apply(new BigDecimal(number).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new ConversionException("N that is no whole number in the range of long");
        }
    }

    @Override
    public AttributeValueType attributeValueType() {
        return AttributeValueType.N;
    }
}
