package io.alces;

import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A {@link Scan} that reads some attributes of each item.
 *
 * @param <T> the model
 */
public final class PartialScan<T> extends AbstractScan<T, Partial<T>, PartialScan<T>> {

    PartialScan(ModelContext<T> context, ReadSpec<T> spec, RequestOptions options) {
        super(context, spec, options);
    }

    @Override
    PartialScan<T> with(ReadSpec<T> spec, RequestOptions options) {
        return new PartialScan<>(context(), spec, options);
    }

    @Override
    Partial<T> decode(Map<String, AttributeValue> item) {
        return new Partial<>(context().model(), spec().attributes(), item);
    }
}
