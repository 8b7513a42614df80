package io.alces;

import io.alces.query.Property;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;

/**
 * Reads all items of the table, or of the index that is named; one page of them when executed.
 *
 * <p>Eventually consistent unless {@link #consistent()}. Items that are expired are left out unless {@link
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
public final class Scan<T> extends AbstractScan<T, T, Scan<T>> {

    Scan(ModelContext<T> context) {
        this(context, ReadSpec.everything(), RequestOptions.NONE);
    }

    private Scan(ModelContext<T> context, ReadSpec<T> spec, RequestOptions options) {
        super(context, new WholeItems<>(context), spec, options);
    }

    /** Reads these attributes only. What comes back cannot be taken for whole items. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final ProjectedScan<T, Partial<T>> attributes(Property<? super T, ?> first, Property<? super T, ?>... rest) {
        return projected(new PartialItems<>(context(), AttributeList.of(first, rest)));
    }

    /** Reads these attributes only, named as in {@code "shipTo.city"} or {@code "lines[0].sku"}. */
    public ProjectedScan<T, Partial<T>> attributes(String first, String... rest) {
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
    public <S> ProjectedScan<T, S> as(Class<S> summary) {
        return projected(Summaries.of(context(), summary));
    }

    @Override
    Scan<T> with(ReadSpec<T> spec, RequestOptions options) {
        return new Scan<>(context(), spec, options);
    }

    private <E> ProjectedScan<T, E> projected(ItemView<E> view) {
        return new ProjectedScan<>(context(), view, spec(), options());
    }
}
