package io.alces.internal.codec;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the collections and maps that are read: for an interface its usual class, one with {@code equals} and order of
 * insertion where there is a choice; any other class by its constructor. They are made for a number of elements, which is
 * 0 if it is not known.
 */
@SuppressWarnings("JdkObsolete") // unlike ArrayDeque, LinkedList has equals and holds null, as models need
final class Containers {
    private static final int USUAL_CAPACITY = 16;

    private Containers() {}

    @SuppressWarnings("unchecked") // the schema has checked that the class holds such elements
    static IntFunction<Collection<@Nullable Object>> collections(Class<?> type) {
        return (IntFunction<Collection<@Nullable Object>>) factory(type);
    }

    /** Makes sets; an {@code EnumSet} knows the class of its elements. */
    @SuppressWarnings({"unchecked", "rawtypes"
    }) // EnumSet needs the class itself, and E extends Enum<E> has no name here
    static IntFunction<Collection<@Nullable Object>> sets(Class<?> type, Class<?> element) {
        return type == EnumSet.class ? size -> (Collection) EnumSet.noneOf((Class) element) : collections(type);
    }

    /** Makes maps; an {@code EnumMap} knows the class of its keys. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // as for sets
    static IntFunction<Map<Object, @Nullable Object>> maps(Class<?> type, Class<?> key) {
        return type == EnumMap.class
                ? size -> new EnumMap((Class) key)
                : (IntFunction<Map<Object, @Nullable Object>>) factory(type);
    }

    private static IntFunction<?> factory(Class<?> type) {
        if (type == List.class || type == Collection.class || type == Iterable.class || type == ArrayList.class) {
            return Containers::list;
        } else if (type == Set.class || type == LinkedHashSet.class) {
            return size -> new LinkedHashSet<>(capacity(size));
        } else if (type == Map.class || type == LinkedHashMap.class) {
            return size -> new LinkedHashMap<>(capacity(size));
        } else if (type == HashMap.class) {
            return size -> new HashMap<>(capacity(size));
        }
        IntFunction<?> sorted = sortedOrQueue(type);
        return sorted == null ? byConstructor(type) : sorted;
    }

    private static @Nullable IntFunction<?> sortedOrQueue(Class<?> type) {
        if (type == SortedSet.class || type == NavigableSet.class) {
            return size -> new TreeSet<>();
        } else if (type == SortedMap.class || type == NavigableMap.class) {
            return size -> new TreeMap<>();
        } else if (type == ConcurrentMap.class) {
            return size -> new ConcurrentHashMap<>();
        } else if (type == ConcurrentNavigableMap.class) {
            return size -> new ConcurrentSkipListMap<>();
        } else if (type == Queue.class || type == Deque.class) {
            return size -> new LinkedList<>();
        } else if (type == BlockingQueue.class) {
            return size -> new LinkedBlockingQueue<>();
        } else if (type == BlockingDeque.class) {
            return size -> new LinkedBlockingDeque<>();
        }
        return null;
    }

    private static IntFunction<?> byConstructor(Class<?> type) {
        MethodHandle constructor = Members.factory(type);
        return size -> Handles.call(constructor);
    }

    private static List<?> list(int size) {
        return size == 0 ? new ArrayList<>() : new ArrayList<>(size);
    }

    /** The capacity of a hash table that need not grow for so many elements. */
    static int capacity(int size) {
        return size == 0 ? USUAL_CAPACITY : size + size / 3 + 1;
    }
}
