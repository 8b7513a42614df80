package io.alces.internal.codec;

import static java.util.Map.entry;

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

    private static final Map<Class<?>, IntFunction<?>> USUAL = Map.ofEntries(
            entry(Iterable.class, Containers::list),
            entry(Collection.class, Containers::list),
            entry(List.class, Containers::list),
            entry(ArrayList.class, Containers::list),
            entry(Queue.class, size -> new LinkedList<>()),
            entry(Deque.class, size -> new LinkedList<>()),
            entry(BlockingQueue.class, size -> new LinkedBlockingQueue<>()),
            entry(BlockingDeque.class, size -> new LinkedBlockingDeque<>()),
            entry(Set.class, size -> new LinkedHashSet<>(capacity(size))),
            entry(LinkedHashSet.class, size -> new LinkedHashSet<>(capacity(size))),
            entry(SortedSet.class, size -> new TreeSet<>()),
            entry(NavigableSet.class, size -> new TreeSet<>()),
            entry(Map.class, size -> new LinkedHashMap<>(capacity(size))),
            entry(HashMap.class, size -> new HashMap<>(capacity(size))),
            entry(LinkedHashMap.class, size -> new LinkedHashMap<>(capacity(size))),
            entry(SortedMap.class, size -> new TreeMap<>()),
            entry(NavigableMap.class, size -> new TreeMap<>()),
            entry(ConcurrentMap.class, size -> new ConcurrentHashMap<>()),
            entry(ConcurrentNavigableMap.class, size -> new ConcurrentSkipListMap<>()));

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
        IntFunction<?> usual = USUAL.get(type);
        if (usual != null) {
            return usual;
        }
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
