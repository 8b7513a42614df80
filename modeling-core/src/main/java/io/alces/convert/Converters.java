package io.alces.convert;

import io.alces.annotation.StoredAs;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkNumber;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * The converters of the types that have one without being told: times in a form of our own, all else as the Enhanced
 * Client stores it. Immutable and thread-safe.
 *
 * <p>What either library stores, the other reads, but for negative durations with a fraction, which the Enhanced
 * Client stores as another number.
 */
public final class Converters {
    /**
     * The types that are left to the Enhanced Client, and whether their stored order is an order of the type.
     */
    private static final Map<Class<?>, Boolean> ENHANCED = Map.ofEntries(
            Map.entry(Period.class, false),
            Map.entry(MonthDay.class, true),
            Map.entry(ZoneId.class, false),
            Map.entry(ZoneOffset.class, false),
            Map.entry(Locale.class, false),
            Map.entry(URI.class, false),
            Map.entry(URL.class, false),
            Map.entry(OptionalInt.class, true),
            Map.entry(OptionalLong.class, true),
            Map.entry(OptionalDouble.class, true),
            Map.entry(AtomicInteger.class, true),
            Map.entry(AtomicLong.class, true),
            Map.entry(AtomicBoolean.class, false),
            Map.entry(CharSequence.class, true),
            Map.entry(StringBuilder.class, true),
            Map.entry(StringBuffer.class, true),
            Map.entry(char[].class, true),
            Map.entry(ByteBuffer.class, false),
            Map.entry(SdkNumber.class, true));

    /**
     * The text of a UUID sorts as its 128 bits do, which is the order of RFC 9562, though not of {@link UUID#compareTo}.
     */
    private static final StoredConverter UUIDS =
            stored(TextConverter.exact(UUID.class, UUID::toString, UUID::fromString), true);

    private static final Map<Class<?>, StoredConverter> FOUND = new ConcurrentHashMap<>();

    private Converters() {}

    /**
     * The converter of a type; empty for a type that has none, or not the form asked for.
     *
     * @param storedAs the form of a time; null for the natural form of the type
     */
    public static Optional<StoredConverter> find(Type type, @Nullable StoredAs storedAs) {
        if (!(type instanceof Class<?> raw)) {
            return Optional.empty();
        }
        StoredConverter time = Times.find(raw, storedAs);
        if (time != null || storedAs != null) {
            return Optional.ofNullable(time);
        }
        if (raw == UUID.class) {
            return Optional.of(UUIDS);
        }
        return ENHANCED.containsKey(raw)
                ? Optional.of(FOUND.computeIfAbsent(raw, Converters::enhanced))
                : Optional.empty();
    }

    /** Makes values of a type whose values are points in time, local times being UTC; empty for other types. */
    public static Optional<Function<Instant, Object>> fromInstant(Class<?> type) {
        return Times.fromInstant(type);
    }

    private static StoredConverter enhanced(Class<?> type) {
        AttributeConverter<?> converter =
                AttributeConverterProvider.defaultProvider().converterFor(EnhancedType.of(type));
        return stored(converter, Boolean.TRUE.equals(ENHANCED.get(type)));
    }

    /** A converter is only ever given values of its own type, which the schema has checked. */
    @SuppressWarnings("unchecked")
    static StoredConverter stored(AttributeConverter<?> converter, boolean ordered) {
        return new StoredConverter((AttributeConverter<Object>) converter, ordered);
    }
}
