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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the collections and maps that are read: for an interface its usual class, one with {@code equals} and order of
 * insertion where there is a choice; any other class by its constructor.
 */
@SuppressWarnings("JdkObsolete") // unlike ArrayDeque, LinkedList has equals and holds null, as models need
final class Containers {
    private static final Map<Class<?>, Supplier<?>> USUAL = Map.ofEntries(
            entry(Iterable.class, ArrayList::new),
            entry(Collection.class, ArrayList::new),
            entry(List.class, ArrayList::new),
            entry(ArrayList.class, ArrayList::new),
            entry(Queue.class, LinkedList::new),
            entry(Deque.class, LinkedList::new),
            entry(BlockingQueue.class, LinkedBlockingQueue::new),
            entry(BlockingDeque.class, LinkedBlockingDeque::new),
            entry(Set.class, LinkedHashSet::new),
            entry(LinkedHashSet.class, LinkedHashSet::new),
            entry(SortedSet.class, TreeSet::new),
            entry(NavigableSet.class, TreeSet::new),
            entry(Map.class, LinkedHashMap::new),
            entry(HashMap.class, HashMap::new),
            entry(LinkedHashMap.class, LinkedHashMap::new),
            entry(SortedMap.class, TreeMap::new),
            entry(NavigableMap.class, TreeMap::new),
            entry(ConcurrentMap.class, ConcurrentHashMap::new),
            entry(ConcurrentNavigableMap.class, ConcurrentSkipListMap::new));

    private Containers() {}

    @SuppressWarnings("unchecked") // the schema has checked that the class holds such elements
    static Supplier<Collection<@Nullable Object>> collections(Class<?> type) {
        return (Supplier<Collection<@Nullable Object>>) supplier(type);
    }

    /** Makes sets; an {@code EnumSet} knows the class of its elements. */
    @SuppressWarnings({"unchecked", "rawtypes"
    }) // EnumSet needs the class itself, and E extends Enum<E> has no name here
    static Supplier<Collection<@Nullable Object>> sets(Class<?> type, Class<?> element) {
        return type == EnumSet.class ? () -> (Collection) EnumSet.noneOf((Class) element) : collections(type);
    }

    /** Makes maps; an {@code EnumMap} knows the class of its keys. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // as for sets
    static Supplier<Map<Object, @Nullable Object>> maps(Class<?> type, Class<?> key) {
        return type == EnumMap.class
                ? () -> new EnumMap((Class) key)
                : (Supplier<Map<Object, @Nullable Object>>) supplier(type);
    }

    private static Supplier<?> supplier(Class<?> type) {
        Supplier<?> usual = USUAL.get(type);
        if (usual != null) {
            return usual;
        }
        MethodHandle constructor = Members.factory(type);
        return () -> Handles.call(constructor);
    }
}
