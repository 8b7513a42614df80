package io.alces;

import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;

/**
 * A {@link Scan} that reads some attributes of each item.
 *
 * @param <T> the model
 * @param <E> what is made of each item: a {@link Partial}, or a summary
 */
public final class ProjectedScan<T, E> extends AbstractScan<T, E, ProjectedScan<T, E>> {

    ProjectedScan(ModelContext<T> context, ItemView<E> view, ReadSpec<T> spec, RequestOptions options) {
        super(context, view, spec, options);
    }

    @Override
    ProjectedScan<T, E> with(ReadSpec<T> spec, RequestOptions options) {
        return new ProjectedScan<>(context(), view(), spec, options);
    }
}
