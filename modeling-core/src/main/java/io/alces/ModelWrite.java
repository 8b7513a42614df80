package io.alces;

import io.alces.request.ModelContext;
import io.alces.spi.PreparedWrite;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A write of an item of one model as a part of a transaction.
 *
 * @param <T> the model
 * @param <R> what it gives
 */
interface ModelWrite<T, R> extends PreparedWrite<R> {

    ModelContext<T> context();

    @Override
    default String table() {
        return context().table();
    }

    /** Attributes with their class, in their order, for messages. */
    default Set<String> named(Set<String> attributes) {
        return attributes.stream()
                .map(attribute -> context().modelName() + "." + attribute)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    default String keyShape() {
        return context().items().keyShape(key());
    }
}
