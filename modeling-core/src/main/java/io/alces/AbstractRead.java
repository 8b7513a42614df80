package io.alces;

import io.alces.query.Condition;
import io.alces.query.Operators;
import io.alces.query.Property;
import io.alces.query.PropertyPath;
import io.alces.request.AbstractOperation;
import io.alces.request.Explanation;
import io.alces.request.ModelContext;
import io.alces.request.Operation;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.SdkPublisher;

/**
 * What queries and scans have in common, whatever they make of an item.
 *
 * @param <T> the model
 * @param <E> what is made of each item: an object of the model, parts of it, or a summary
 * @param <O> the operation itself
 */
abstract class AbstractRead<T, E, O extends AbstractRead<T, E, O>> extends AbstractOperation<Page<E>, O> {
    private final ModelContext<T> context;
    private final ItemView<E> view;
    private final ReadSpec<T> spec;

    /** What all requests for items have in common; null until the first one. */
    private volatile @Nullable ReadPlan plan;

    AbstractRead(ModelContext<T> context, ItemView<E> view, ReadSpec<T> spec, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.view = view;
        this.spec = spec;
    }

    /** The same operation that asks for something else. */
    abstract O with(ReadSpec<T> spec, RequestOptions options);

    /** Checks the read against the schema, and renders it. */
    abstract ReadPlan planned(boolean counting);

    /** The requests of the read, or of one that only counts. */
    abstract PageCall call(boolean counting);

    /** The read, which is checked and rendered once, however often it is executed, or one that only counts. */
    final ReadPlan plan(boolean counting) {
        if (counting) {
            return planned(true);
        }
        ReadPlan known = plan;
        if (known == null) {
            known = planned(false);
            plan = known;
        }
        return known;
    }

    final ModelContext<T> context() {
        return context;
    }

    final ItemView<E> view() {
        return view;
    }

    final ReadSpec<T> spec() {
        return spec;
    }

    final O with(ReadSpec<T> spec) {
        return with(spec, options());
    }

    /** Keeps only items of which an attribute compares so. Further filters must hold as well. */
    public final <V> Operators<T, V, O> filter(Property<? super T, V> property) {
        return Operators.of(property, this::filter);
    }

    /** Keeps only items of which an attribute, named as in {@code "shipTo.city"}, compares so. */
    public final Operators<T, Object, O> filter(String path) {
        return Operators.of(PropertyPath.<T>path(path), this::filter);
    }

    /**
     * Keeps only items for which the condition holds. Further filters must hold as well.
     *
     * <p>DynamoDB reads, and charges for, the items that a filter leaves out.
     */
    public final O filter(Condition<? super T> condition) {
        return with(spec.filter(Objects.requireNonNull(condition, "condition")));
    }

    /** Reads the index of this name. */
    public final O index(String name) {
        return with(spec.inIndex(Objects.requireNonNull(name, "name")));
    }

    /** Sees all writes that succeeded before each request. Costs twice the capacity; a global index has no such reads. */
    public final O consistent() {
        return with(spec.consistently());
    }

    /**
     * Reads items as well that are expired by their {@code @TimeToLive} and not yet removed by DynamoDB; otherwise each
     * request leaves out those that are expired at its time. DynamoDB does so by a filter, for which an index must have the
     * attribute; where that is a key of what is queried, it is looked at in what DynamoDB gives. Without effect on a model
     * whose items do not expire.
     */
    public final O includeExpired() {
        return with(spec.includingExpired());
    }

    /**
     * Returns at most this many items, after filtering, over all requests.
     *
     * @throws IllegalArgumentException if {@code limit} is less than 1
     */
    public final O limit(int limit) {
        return with(spec.paged(spec.paging().withLimit(limit)));
    }

    /**
     * Lets each request examine at most this many items, before filtering.
     *
     * @throws IllegalArgumentException if {@code pageSize} is less than 1
     */
    public final O pageSize(int pageSize) {
        return with(spec.paged(spec.paging().withPageSize(pageSize)));
    }

    /**
     * Starts where the page ended that gave this cursor. Limit and page size can differ from that page's; what is asked
     * for cannot, which is checked when the requests are made.
     *
     * @throws IllegalArgumentException if {@code cursor} is blank
     */
    public final O startAt(String cursor) {
        return with(spec.paged(spec.paging().withCursor(cursor)));
    }

    /** What happens to stored items that do not fit the model: the read fails unless something else is chosen. */
    public final O onUnreadable(Unreadable choice) {
        return with(spec.onUnreadable(new UnreadablePolicy(Objects.requireNonNull(choice, "choice"), null)));
    }

    /** Leaves out stored items that do not fit the model, and gives each of them to {@code consumer} as it is met. */
    public final O onUnreadable(Consumer<? super UnreadableItem> consumer) {
        return with(
                spec.onUnreadable(new UnreadablePolicy(Unreadable.SKIP, Objects.requireNonNull(consumer, "consumer"))));
    }

    /** All items, or as many as the limit allows. */
    public final Operation<List<E>> list() {
        ItemSource<E> source = unpaged("A list");
        return derived(() -> ReadSteps.list(source), source.call());
    }

    /** The first item; empty if there is none. */
    public final Operation<Optional<E>> first() {
        O one = limit(1);
        ItemSource<E> source = one.unpaged("A first item");
        return derived(() -> ReadSteps.first(source), source.call());
    }

    /**
     * How many items there are, as far as the limit allows. DynamoDB counts them, and charges as if it returned them;
     * whether they fit the model is not looked at.
     */
    public final Operation<Long> count() {
        CountSource source = new CountSource(call(true));
        return derived(() -> ReadSteps.count(source), source.call());
    }

    /**
     * All items, or as many as the limit allows, read from page to page while the stream is consumed.
     *
     * <p>Reads are blocking, on the thread that consumes. Nothing is sent before that, and one page is held at a time.
     */
    public final Stream<E> stream() {
        return ChunkStream.of(new SequentialFeed<>(dispatcher(), unpaged("A stream")));
    }

    /**
     * All items, or as many as the limit allows, read from page to page as they are asked for.
     *
     * <p>Follows the Reactive Streams rules; each subscription is a read of its own. Items are published on the threads of
     * the asynchronous client.
     */
    public final SdkPublisher<E> publisher() {
        return SdkPublisher.adapt(new ChunkPublisher<>(dispatcher(), Segments.single(unpaged("A publisher"))));
    }

    @Override
    protected final Step<Page<E>> start() {
        return ReadSteps.page(items());
    }

    @Override
    public final Explanation explain() {
        return context.explain(requests());
    }

    @Override
    protected final O withOptions(RequestOptions options) {
        return with(spec, options);
    }

    /** The reader of items, for results that are not pages. */
    final ItemSource<E> unpaged(String result) {
        spec.unreadable().checkNeedsNoPage(result);
        return items();
    }

    private ItemSource<E> items() {
        return new ItemSource<>(call(false), view::read, spec.unreadable());
    }

    private <R> Operation<R> derived(Supplier<Step<R>> start, PageCall call) {
        return new DerivedOperation<>(
                context, start, () -> List.of(call.request(call.plan().start())));
    }
}
