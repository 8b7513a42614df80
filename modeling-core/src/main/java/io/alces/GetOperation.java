package io.alces;

import io.alces.query.Property;
import io.alces.request.ItemState;
import io.alces.request.ModelContext;
import io.alces.request.Operation;
import io.alces.request.RequestOptions;

/**
 * Reads one item by its key; empty if there is none, or it is expired. Eventually consistent unless {@link #consistent()}.
 *
 * @param <T> the model
 */
public final class GetOperation<T> extends AbstractGet<T, T, GetOperation<T>> {

    GetOperation(ModelContext<T> context, Key<T> key) {
        this(context, key, GetSpec.USUAL, RequestOptions.NONE);
    }

    private GetOperation(ModelContext<T> context, Key<T> key, GetSpec spec, RequestOptions options) {
        super(context, key, new WholeItems<>(context), spec, options);
    }

    /** Reads these attributes only. What comes back cannot be taken for the whole item. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final ProjectedGetOperation<T, Partial<T>> attributes(
            Property<? super T, ?> first, Property<? super T, ?>... rest) {
        return projected(new PartialItems<>(context(), AttributeList.of(first, rest)));
    }

    /** Reads these attributes only, named as in {@code "shipTo.city"} or {@code "lines[0].sku"}. */
    public ProjectedGetOperation<T, Partial<T>> attributes(String first, String... rest) {
        return projected(new PartialItems<>(context(), AttributeList.of(first, rest)));
    }

    /**
     * Reads what a smaller class has of the item, into an object of it.
     *
     * <p>Each property of that class is, by its name, one of the model, of the same type; where the model has a nested
     * object, alone or in a container, it may be of a smaller class again. Annotations are not needed: where and how the
     * attributes are stored, the model says.
     *
     * @throws io.alces.error.ModelMappingException if the class has anything else, with everything that is wrong
     */
    public <S> ProjectedGetOperation<T, S> as(Class<S> summary) {
        return projected(Summaries.of(context(), summary));
    }

    /**
     * The same read, consistent, of what it takes to write on the condition that the item does not change meanwhile; for
     * modules that add operations of their own.
     *
     * @throws IllegalArgumentException if the model has no {@link io.alces.annotation.Version}, or expired items are read too
     */
    public Operation<ItemState> versioned() {
        return VersionedGet.of(this);
    }

    @Override
    GetOperation<T> with(GetSpec spec, RequestOptions options) {
        return new GetOperation<>(context(), key(), spec, options);
    }

    private <E> ProjectedGetOperation<T, E> projected(ItemView<E> view) {
        return new ProjectedGetOperation<>(context(), key(), view, spec(), options());
    }
}
