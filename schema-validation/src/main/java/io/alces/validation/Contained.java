package io.alces.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in a container.
 *
 * @param argument which type argument of the container the value is of
 * @param suffix where it is, in messages
 */
record Contained(@Nullable Object value, int argument, String suffix) {
    /** What tells the key of a map from its value in messages. */
    static final String KEY = " (key)";

    /** What a container holds; empty if the value is none. */
    static Optional<List<Contained>> of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return Optional.of(entries(map));
        } else if (value instanceof Optional<?> optional) {
            return Optional.of(
                    optional.stream().map(held -> new Contained(held, 0, "")).toList());
        } else if (value instanceof Object[] array) {
            return Optional.of(elements(Arrays.asList(array), true));
        }
        return value instanceof Iterable<?> elements
                ? Optional.of(elements(elements, value instanceof List))
                : Optional.empty();
    }

    static boolean isMapKey(@Nullable Class<?> container, @Nullable Integer argument) {
        return container != null && Map.class.isAssignableFrom(container) && argument != null && argument == 0;
    }

    private static List<Contained> entries(Map<?, ?> map) {
        List<Contained> entries = new ArrayList<>();
        map.forEach((key, value) -> {
            entries.add(new Contained(key, 0, "." + key + KEY));
            entries.add(new Contained(value, 1, "." + key));
        });
        return entries;
    }

    private static List<Contained> elements(Iterable<?> elements, boolean indexed) {
        List<Contained> contained = new ArrayList<>();
        for (Object element : elements) {
            contained.add(new Contained(element, 0, indexed ? "[" + contained.size() + "]" : "[]"));
        }
        return contained;
    }
}
