package io.alces.query;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Immutable sets that keep the order in which their elements were met. */
final class OrderedSets {

    private OrderedSets() {}

    static <E> Collector<E, ?, Set<E>> toOrderedSet() {
        return Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet<E>::new), Collections::unmodifiableSet);
    }
}
