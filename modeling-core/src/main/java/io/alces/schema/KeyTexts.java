package io.alces.schema;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.internal.converter.StringConverter;
import software.amazon.awssdk.enhanced.dynamodb.internal.converter.StringConverterProvider;

/** Finds the text form of map keys: text itself, the name of an enum, or what the Enhanced Client makes of a type. */
final class KeyTexts {
    private KeyTexts() {}

    static Optional<MapKeys> of(Type type) {
        Class<?> raw = Types.raw(type);
        if (raw == String.class || raw == Object.class) {
            return Optional.of(new MapKeys(String.class, String.class::cast, text -> text));
        }
        return raw.isEnum() ? Optional.of(names(raw)) : converted(raw);
    }

    private static MapKeys names(Class<?> type) {
        Map<String, Object> constants = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), Function.identity()));
        return new MapKeys(type, constant -> ((Enum<?>) constant).name(), name -> constant(constants, name));
    }

    private static Object constant(Map<String, Object> constants, String name) {
        Object constant = constants.get(name);
        if (constant == null) {
            throw new IllegalArgumentException("no constant of this name");
        }
        return constant;
    }

    private static Optional<MapKeys> converted(Class<?> type) {
        try {
            @SuppressWarnings("unchecked") // The converter of a type takes its values.
            StringConverter<Object> converter = (StringConverter<Object>)
                    StringConverterProvider.defaultProvider().converterFor(EnhancedType.of(type));
            return Optional.of(new MapKeys(type, converter::toString, text -> read(converter, text)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Object read(StringConverter<Object> converter, String text) {
        try {
            return converter.fromString(text);
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "no " + Types.name(converter.type().rawClass()), unreadable);
        }
    }
}
