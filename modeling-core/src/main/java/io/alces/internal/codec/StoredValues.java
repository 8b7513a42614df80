package io.alces.internal.codec;

import io.alces.query.StoredPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds stored values by their paths. */
public final class StoredValues {
    private StoredValues() {}

    /** What an item has under a path; empty if nothing is stored there. */
    public static Optional<AttributeValue> find(Map<String, AttributeValue> item, StoredPath path) {
        Optional<AttributeValue> found = Optional.of(AttributeValue.createM(item));
        for (StoredPath.Element element : path.elements()) {
            found = found.flatMap(value -> step(value, element));
        }
        return found;
    }

    private static Optional<AttributeValue> step(AttributeValue value, StoredPath.Element element) {
        if (element instanceof StoredPath.Name name) {
            return Optional.ofNullable(value.m().get(name.name()));
        }
        int index = ((StoredPath.Index) element).index();
        List<AttributeValue> list = value.l();
        return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }
}
