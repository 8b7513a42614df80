package io.alces;

import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;

/**
 * A {@link Query} that reads some attributes of each item.
 *
 * @param <T> the model
 * @param <E> what is made of each item: a {@link Partial}, or a summary
 */
public final class ProjectedQuery<T, E> extends AbstractQuery<T, E, ProjectedQuery<T, E>> {

    ProjectedQuery(ModelContext<T> context, ItemView<E> view, ReadSpec<T> spec, RequestOptions options) {
        super(context, view, spec, options);
    }

    @Override
    ProjectedQuery<T, E> with(ReadSpec<T> spec, RequestOptions options) {
        return new ProjectedQuery<>(context(), view(), spec, options);
    }
}
