package io.alces.schema;

import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** Collections and maps as classes. */
final class Containers {
    private static final Set<Class<?>> SORTED = Set.of(SortedSet.class, SortedMap.class, PriorityQueue.class);

    private Containers() {}

    /** Whether any code can make an empty container of this class. */
    static boolean canBeMade(Class<?> type) {
        return !Modifier.isAbstract(type.getModifiers())
                && Arrays.stream(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
    }

    /** Why a container cannot hold elements or keys of a type; empty if it can. */
    static Optional<String> sortingProblem(Class<?> container, Type element) {
        Class<?> raw = Types.boxed(Types.raw(element));
        boolean sorts = SORTED.stream().anyMatch(sorted -> sorted.isAssignableFrom(container));
        return sorts && raw != Object.class && !Comparable.class.isAssignableFrom(raw)
                ? Optional.of(container.getSimpleName() + " sorts its elements, and " + Types.name(element)
                        + " is not Comparable; implement it, or use an unsorted collection")
                : Optional.empty();
    }

    static String refusal(Class<?> type, String instead) {
        return type.getSimpleName() + " has no public constructor without parameters, so it cannot be filled; use "
                + instead + " or a class that has one, or @Convert it";
    }
}
