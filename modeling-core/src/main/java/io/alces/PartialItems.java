package io.alces;

import io.alces.internal.wire.WireItem;
import io.alces.query.PropertyPath;
import io.alces.query.StoredPath;
import io.alces.request.ModelContext;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Some attributes of each item. */
record PartialItems<T>(ModelContext<T> context, List<PropertyPath<?, ?>> attributes) implements ItemView<Partial<T>> {

    @Override
    public List<StoredPath> paths() {
        return attributes.stream()
                .flatMap(attribute -> context.model().paths().places(attribute).stream())
                .toList();
    }

    @Override
    public WantedAttributes wanted() {
        return WantedAttributes.of(paths());
    }

    @Override
    public Partial<T> read(Map<String, AttributeValue> item) {
        return new Partial<>(context.model(), attributes, kept(item));
    }

    /** The item as it can be kept for long. */
    private static Map<String, AttributeValue> kept(Map<String, AttributeValue> item) {
        return item instanceof WireItem received ? received.detached() : item;
    }
}
