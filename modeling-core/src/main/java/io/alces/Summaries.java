package io.alces;

import io.alces.internal.codec.CompiledSummary;
import io.alces.query.StoredPath;
import io.alces.request.ItemMapper;
import io.alces.request.ModelContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Some attributes of each item, as objects of a class that has just these. */
record Summaries<S>(ItemMapper<?> items, CompiledSummary<S> summary) implements ItemView<S> {

    /**
     * Summaries of a class.
     *
     * @throws io.alces.error.ModelMappingException if it has what the model has not
     */
    static <S> Summaries<S> of(ModelContext<?> context, Class<S> type) {
        return new Summaries<>(context.items(), context.model().summary(Objects.requireNonNull(type, "summary")));
    }

    @Override
    public List<StoredPath> paths() {
        return summary.paths();
    }

    @Override
    public WantedAttributes wanted() {
        return WantedAttributes.of(summary.schema().object());
    }

    @Override
    public S read(Map<String, AttributeValue> item) {
        return items.read(summary, item);
    }
}
