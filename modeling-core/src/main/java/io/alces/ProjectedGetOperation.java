package io.alces;

import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;

/**
 * Reads some attributes of one item; empty if there is no such item, or it is expired.
 *
 * @param <T> the model
 * @param <E> what is made of the item: a {@link Partial}, or a summary
 */
public final class ProjectedGetOperation<T, E> extends AbstractGet<T, E, ProjectedGetOperation<T, E>> {

    ProjectedGetOperation(ModelContext<T> context, Key<T> key, ItemView<E> view, GetSpec spec, RequestOptions options) {
        super(context, key, view, spec, options);
    }

    @Override
    ProjectedGetOperation<T, E> with(GetSpec spec, RequestOptions options) {
        return new ProjectedGetOperation<>(context(), key(), view(), spec, options);
    }
}
