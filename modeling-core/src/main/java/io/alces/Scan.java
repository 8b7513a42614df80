package io.alces;

import io.alces.query.Property;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads all items of the table, or of the index that is named; one page of them when executed.
 *
 * <p>Eventually consistent unless {@link #consistent()}.
 *
 * <p>{@link #execute()} gives a {@link Page}: what one request brings, or with a {@link #limit} as many items as that,
 * if there are as many. {@link #list()}, {@link #first()} and {@link #count()} are operations of their own; {@link
 * #stream()} and {@link #publisher()} read all pages as they are consumed. What does not fit the schema is an {@link
 * IllegalArgumentException} when the requests are made, before anything is sent.
 *
 * @param <T> the model
 */
public final class Scan<T> extends AbstractScan<T, T, Scan<T>> {

    Scan(ModelContext<T> context) {
        this(context, ReadSpec.everything(), RequestOptions.NONE);
    }

    private Scan(ModelContext<T> context, ReadSpec<T> spec, RequestOptions options) {
        super(context, spec, options);
    }

    /** Reads these attributes only. What comes back cannot be taken for whole items. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final PartialScan<T> attributes(Property<? super T, ?> first, Property<? super T, ?>... rest) {
        return new PartialScan<>(context(), spec().only(AttributeList.of(first, rest)), options());
    }

    /** Reads these attributes only, named as in {@code "shipTo.city"} or {@code "lines[0].sku"}. */
    public PartialScan<T> attributes(String first, String... rest) {
        return new PartialScan<>(context(), spec().only(AttributeList.of(first, rest)), options());
    }

    @Override
    Scan<T> with(ReadSpec<T> spec, RequestOptions options) {
        return new Scan<>(context(), spec, options);
    }

    @Override
    T decode(Map<String, AttributeValue> item) {
        return context().items().read(item);
    }
}
