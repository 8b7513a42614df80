package io.alces;

import io.alces.query.Property;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the items of one partition key, in the order of their sort key; one page of them when executed.
 *
 * <p>It reads the table, the index that is named, or else the one index that the key condition fits; it never becomes a
 * scan. Eventually consistent unless {@link #consistent()}.
 *
 * <p>{@link #execute()} gives a {@link Page}: what one request brings, or with a {@link #limit} as many items as that,
 * if there are as many. {@link #list()}, {@link #first()} and {@link #count()} are operations of their own; {@link
 * #stream()} and {@link #publisher()} read all pages as they are consumed. What does not fit the schema is an {@link
 * IllegalArgumentException} when the requests are made, before anything is sent.
 *
 * @param <T> the model
 */
public final class Query<T> extends AbstractQuery<T, T, Query<T>> {

    Query(ModelContext<T> context) {
        this(context, ReadSpec.everything(), RequestOptions.NONE);
    }

    private Query(ModelContext<T> context, ReadSpec<T> spec, RequestOptions options) {
        super(context, spec, options);
    }

    /** Reads these attributes only. What comes back cannot be taken for whole items. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final PartialQuery<T> attributes(Property<? super T, ?> first, Property<? super T, ?>... rest) {
        return new PartialQuery<>(context(), spec().only(AttributeList.of(first, rest)), options());
    }

    /** Reads these attributes only, named as in {@code "shipTo.city"} or {@code "lines[0].sku"}. */
    public PartialQuery<T> attributes(String first, String... rest) {
        return new PartialQuery<>(context(), spec().only(AttributeList.of(first, rest)), options());
    }

    @Override
    Query<T> with(ReadSpec<T> spec, RequestOptions options) {
        return new Query<>(context(), spec, options);
    }

    @Override
    T decode(Map<String, AttributeValue> item) {
        return context().items().read(item);
    }
}
