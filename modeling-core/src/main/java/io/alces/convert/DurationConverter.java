package io.alces.convert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores durations as seconds with up to nine fraction digits. */
final class DurationConverter implements AttributeConverter<Duration> {
    private static final int NANO_DIGITS = 9;
    private static final int MAX_SECOND_DIGITS = 19;

    @Override
    public AttributeValue transformFrom(Duration duration) {
        BigDecimal seconds =
                BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS));
        return AttributeValue.createN(seconds.toPlainString());
    }

    @Override
    public Duration transformTo(AttributeValue stored) {
        String number = stored.n();
        if (number == null) {
            throw new ConversionException(stored.type() + " instead of N");
        }
        try {
            return duration(new BigDecimal(number));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new ConversionException("N that is no duration");
        }
    }

    private static Duration duration(BigDecimal seconds) {
        if (seconds.precision() - seconds.scale() > MAX_SECOND_DIGITS) {
            throw new ArithmeticException();
        }
        BigDecimal nanos = seconds.setScale(NANO_DIGITS, RoundingMode.FLOOR);
        long whole = nanos.setScale(0, RoundingMode.FLOOR).longValueExact();
        long fraction =
                nanos.subtract(BigDecimal.valueOf(whole)).unscaledValue().longValueExact();
        return Duration.ofSeconds(whole, fraction);
    }

    @Override
    public EnhancedType<Duration> type() {
        return EnhancedType.of(Duration.class);
    }

    @Override
    public AttributeValueType attributeValueType() {
        return AttributeValueType.N;
    }
}
