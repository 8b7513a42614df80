package io.alces;

import io.alces.request.Target;
import io.alces.schema.IndexSchema;
import io.alces.schema.KeyAttribute;
import io.alces.schema.KeySchema;
import io.alces.schema.ModelSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * What is read: the table or one of its indexes.
 *
 * @param index null for the table
 */
record ReadSource(KeySchema tableKey, @Nullable IndexSchema index) {

    static ReadSource table(ModelSchema<?> schema) {
        return new ReadSource(schema.key(), null);
    }

    KeySchema key() {
        return index == null ? tableKey : index.key();
    }

    boolean isGlobalIndex() {
        return index != null && !index.local();
    }

    Target target(String table) {
        return new Target(table, index == null ? null : index.name());
    }

    /** The attributes that tell where a read goes on: the key of the table, then what the key of the index adds. */
    List<KeyAttribute> positionAttributes() {
        if (index == null) {
            return tableKey.attributes();
        }
        List<KeyAttribute> attributes = new ArrayList<>(tableKey.attributes());
        for (KeyAttribute part : index.key().attributes()) {
            if (!tableKey.names().contains(part.name())) {
                attributes.add(part);
            }
        }
        return List.copyOf(attributes);
    }

    /** What of the wanted attributes is not held here; empty if all are. A key has no other names than its own here. */
    List<String> lacks(Supplier<WantedAttributes> wanted) {
        if (holdsAll()) {
            return List.of();
        }
        Set<String> held = held();
        positionAttributes().forEach(part -> held.addAll(part.attribute().aliases()));
        return wanted.get().without(held);
    }

    /** Whether items here can have an attribute of this name. */
    boolean holds(String attribute) {
        return holdsAll() || held().contains(attribute);
    }

    private boolean holdsAll() {
        return index == null || index.projection() == ProjectionType.ALL;
    }

    private Set<String> held() {
        Set<String> held = positionAttributes().stream().map(KeyAttribute::name).collect(Collectors.toSet());
        if (index != null) {
            held.addAll(index.included());
        }
        return held;
    }

    boolean isKey(String attribute) {
        return key().names().contains(attribute);
    }

    String name() {
        return index == null ? "the table" : "index " + index.name();
    }

    /** The name and the key, such as {@code index byStatus (status: S, createdAt: S)}. */
    @Override
    public String toString() {
        return name()
                + key().attributes().stream()
                        .map(part -> part.name() + ": " + part.type())
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
