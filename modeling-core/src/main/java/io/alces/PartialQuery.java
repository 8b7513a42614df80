package io.alces;

import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A {@link Query} that reads some attributes of each item.
 *
 * @param <T> the model
 */
public final class PartialQuery<T> extends AbstractQuery<T, Partial<T>, PartialQuery<T>> {

    PartialQuery(ModelContext<T> context, ReadSpec<T> spec, RequestOptions options) {
        super(context, spec, options);
    }

    @Override
    PartialQuery<T> with(ReadSpec<T> spec, RequestOptions options) {
        return new PartialQuery<>(context(), spec, options);
    }

    @Override
    Partial<T> decode(Map<String, AttributeValue> item) {
        return new Partial<>(context().model(), spec().attributes(), item);
    }
}
