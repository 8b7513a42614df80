package io.alces.schema;

import io.alces.convert.Converters;
import io.alces.convert.StoredConverter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values that are written as text in the source: what reads them throws a runtime exception for text that is none. */
final class ConstantTexts {
    private static final Map<Class<?>, Function<String, Object>> BASIC = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(Object.class, text -> text),
            Map.entry(Character.class, ConstantTexts::character),
            Map.entry(Boolean.class, ConstantTexts::truth),
            Map.entry(Byte.class, text -> number(text).byteValueExact()),
            Map.entry(Short.class, text -> number(text).shortValueExact()),
            Map.entry(Integer.class, text -> number(text).intValueExact()),
            Map.entry(Long.class, text -> number(text).longValueExact()),
            Map.entry(Float.class, text -> number(text).floatValue()),
            Map.entry(Double.class, text -> number(text).doubleValue()),
            Map.entry(BigInteger.class, text -> number(text).toBigIntegerExact()),
            Map.entry(BigDecimal.class, ConstantTexts::number),
            Map.entry(byte[].class, text -> Base64.getDecoder().decode(text)),
            Map.entry(
                    SdkBytes.class,
                    text -> SdkBytes.fromByteArray(Base64.getDecoder().decode(text))));

    private ConstantTexts() {}

    /** What reads the values of a shape; empty if there are no constants of it. */
    static Optional<Function<List<String>, Object>> reader(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return elements(list.collection(), List.of(ArrayList::new), list.element());
        }
        if (shape instanceof Shape.SetOf set) {
            return elements(set.collection(), List.of(LinkedHashSet::new, TreeSet::new), set.element());
        }
        return scalar(shape).map(reader -> texts -> reader.apply(only(texts)));
    }

    private static String only(List<String> texts) {
        if (texts.size() != 1) {
            throw new IllegalArgumentException("several values for one attribute");
        }
        return texts.get(0);
    }

    /** Reads elements into the first of some containers that is one of the class. */
    private static Optional<Function<List<String>, Object>> elements(
            Class<?> collection, List<Supplier<Collection<Object>>> containers, Shape element) {
        return containers.stream()
                .filter(container -> collection.isInstance(container.get()))
                .findFirst()
                .flatMap(container -> scalar(element).map(reader -> texts -> {
                    Collection<Object> values = container.get();
                    texts.forEach(text -> values.add(reader.apply(text)));
                    return values;
                }));
    }

    private static Optional<Function<String, Object>> scalar(Shape shape) {
        if (shape instanceof Shape.Transformed transformed) {
            return scalar(transformed.shape());
        }
        if (shape instanceof Shape.Basic || shape instanceof Shape.Converted || shape instanceof Shape.Open) {
            Class<?> type = Types.boxed(Types.raw(shape.type()));
            return basic(type).or(() -> natural(type)).or(() -> converted(shape));
        }
        return Optional.empty();
    }

    private static Optional<Function<String, Object>> basic(Class<?> type) {
        return type.isEnum() ? Optional.of(name -> constant(type, name)) : Optional.ofNullable(BASIC.get(type));
    }

    /** Reads a type in its own text form, whatever form the attribute is stored in. */
    private static Optional<Function<String, Object>> natural(Class<?> type) {
        Optional<AttributeConverter<Object>> converter =
                Converters.find(type, null).map(StoredConverter::converter);
        return type == Duration.class ? Optional.of(Duration::parse) : converter.flatMap(ConstantTexts::stored);
    }

    private static Optional<Function<String, Object>> converted(Shape shape) {
        return shape instanceof Shape.Converted converted ? stored(converted.converter()) : Optional.empty();
    }

    private static Optional<Function<String, Object>> stored(AttributeConverter<Object> converter) {
        return switch (converter.attributeValueType()) {
            case S -> Optional.of(text -> converter.transformTo(AttributeValue.fromS(text)));
            case N ->
                Optional.of(text ->
                        converter.transformTo(AttributeValue.fromN(number(text).toPlainString())));
            case BOOL -> Optional.of(text -> converter.transformTo(AttributeValue.fromBool(truth(text))));
            default -> Optional.empty();
        };
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not one character");
        }
        return text.charAt(0);
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no constant of this name"));
    }
}
