package io.alces;

import io.alces.query.StoredPath;
import io.alces.request.ModelContext;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whole items, as objects of the model. */
record WholeItems<T>(ModelContext<T> context) implements ItemView<T> {

    @Override
    public List<StoredPath> paths() {
        return List.of();
    }

    @Override
    public WantedAttributes wanted() {
        return WantedAttributes.of(context.schema().object());
    }

    @Override
    public T read(Map<String, AttributeValue> item) {
        return context.items().read(item);
    }
}
