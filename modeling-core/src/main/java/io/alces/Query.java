package io.alces;

import io.alces.query.Property;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;

/**
 * Reads the items of one partition key, in the order of their sort key; one page of them when executed. Several are read by
 * {@link #acrossPartitions}.
 *
 * <p>It reads the table, the index that is named, or else the one index that the key condition fits; it never becomes a
 * scan. Eventually consistent unless {@link #consistent()}. Items that are expired are left out unless {@link
 * #includeExpired()}.
 *
 * <p>{@link #execute()} gives a {@link Page}: what one request brings, or with a {@link #limit} as many items as that,
 * if there are as many. {@link #list()}, {@link #first()} and {@link #count()} are operations of their own; {@link
 * #stream()} and {@link #publisher()} read all pages as they are consumed. What does not fit the schema is an {@link
 * IllegalArgumentException} when the requests are made, before anything is sent. The values that items are compared with are
 * encoded then, for all requests of the same operation; they must not change.
 *
 * @param <T> the model
 */
public final class Query<T> extends AbstractQuery<T, T, Query<T>> {

    Query(ModelContext<T> context) {
        this(context, ReadSpec.everything(), RequestOptions.NONE);
    }

    private Query(ModelContext<T> context, ReadSpec<T> spec, RequestOptions options) {
        super(context, new WholeItems<>(context), spec, options);
    }

    /** Reads these attributes only. What comes back cannot be taken for whole items. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final ProjectedQuery<T, Partial<T>> attributes(
            Property<? super T, ?> first, Property<? super T, ?>... rest) {
        return projected(new PartialItems<>(context(), AttributeList.of(first, rest)));
    }

    /** Reads these attributes only, named as in {@code "shipTo.city"} or {@code "lines[0].sku"}. */
    public ProjectedQuery<T, Partial<T>> attributes(String first, String... rest) {
        return projected(new PartialItems<>(context(), AttributeList.of(first, rest)));
    }

    /**
     * Reads what a smaller class has of each item, into an object of it.
     *
     * <p>Each property of that class is, by its name, one of the model, of the same type; where the model has a nested
     * object, alone or in a container, it may be of a smaller class again. Annotations are not needed: where and how the
     * attributes are stored, the model says.
     *
     * @throws io.alces.error.ModelMappingException if the class has anything else, with everything that is wrong
     */
    public <S> ProjectedQuery<T, S> as(Class<S> summary) {
        return projected(Summaries.of(context(), summary));
    }

    @Override
    Query<T> with(ReadSpec<T> spec, RequestOptions options) {
        return new Query<>(context(), spec, options);
    }

    private <E> ProjectedQuery<T, E> projected(ItemView<E> view) {
        return new ProjectedQuery<>(context(), view, spec(), options());
    }
}
