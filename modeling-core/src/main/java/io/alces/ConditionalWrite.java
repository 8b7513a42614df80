package io.alces;

import io.alces.query.Condition;
import io.alces.query.Operators;
import io.alces.query.Property;
import io.alces.query.PropertyPath;
import io.alces.request.AbstractOperation;
import io.alces.request.Explanation;
import io.alces.request.ItemWrite;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.WriteTime;
import io.alces.spi.PreparedWrite;
import io.alces.spi.TransactableWrite;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the writes have that can depend on the stored item.
 *
 * @param <T> the model
 * @param <R> what the operation gives
 * @param <O> the operation itself
 */
abstract class ConditionalWrite<T, R, O extends ConditionalWrite<T, R, O>> extends AbstractOperation<R, O>
        implements TransactableWrite {
    private final ModelContext<T> context;
    private final @Nullable Condition<T> condition;

    ConditionalWrite(ModelContext<T> context, @Nullable Condition<T> condition, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.condition = condition;
    }

    /** The same write with other options and another condition. */
    abstract O with(@Nullable Condition<T> condition, RequestOptions options);

    /** What the write is called, in messages: {@code update}. */
    abstract String verb();

    /** Writes only if an attribute of the stored item compares so. Further conditions must hold as well. */
    public final <V> Operators<T, V, O> condition(Property<? super T, V> property) {
        return Operators.of(property, this::condition);
    }

    /** Writes only if an attribute of the stored item, named as in {@code "shipTo.city"}, compares so. */
    public final Operators<T, Object, O> condition(String path) {
        return Operators.of(PropertyPath.<T>path(path), this::condition);
    }

    /** Writes only if the condition holds for the stored item. Further conditions must hold as well. */
    public final O condition(Condition<? super T> condition) {
        return with(WriteCondition.and(this.condition, condition), options());
    }

    @Override
    public final Explanation explain() {
        return context.explain(requests());
    }

    @Override
    protected final O withOptions(RequestOptions options) {
        return with(condition, options);
    }

    @Override
    public final String description() {
        return verb() + " of " + context.modelName();
    }

    @Override
    public final Object origin() {
        return dispatcher();
    }

    @Override
    public Optional<String> obstacle() {
        return options().equals(RequestOptions.NONE)
                ? Optional.empty()
                : Optional.of("it has a timeout or headers of its own; set them on the transaction instead");
    }

    @Override
    public final long usualItemBytes() {
        return context.usualItemBytes();
    }

    final ModelContext<T> context() {
        return context;
    }

    /** The time of the write: that of the request that is made. */
    final WriteMoment<T> moment() {
        return moment(context.clock().instant());
    }

    final WriteMoment<T> moment(Instant now) {
        return WriteMoment.of(context, now);
    }

    /** The time of a write with a given token. */
    final WriteMoment<T> moment(Instant now, String writeToken) {
        return new WriteMoment<>(context, new WriteTime(now, writeToken));
    }

    final @Nullable Condition<T> condition() {
        return condition;
    }

    /** What the write expects of the version of the stored item; null if it may have any. */
    @Nullable VersionCheck versionCheck() {
        return null;
    }

    /** What the write asks of the stored item by itself; null for nothing. */
    @Nullable Condition<T> guard() {
        VersionCheck check = versionCheck();
        return check == null ? null : check.condition();
    }

    /** All that the write asks of the stored item, where an expired one counts as one; null for nothing. */
    final @Nullable Condition<T> wholeCondition() {
        Condition<T> guard = guard();
        return condition == null ? guard : WriteCondition.and(guard, condition);
    }

    final Optional<WriteCondition> renderedCondition(WriteMoment<T> moment) {
        return WriteCondition.render(context, moment.condition(wholeCondition()));
    }

    /**
     * The write as a transaction of its own.
     *
     * @throws IllegalStateException if it takes several calls
     */
    final <S> ExactlyOnceOperation<S> once(ExactlyOnceOperation.Writing<?, S> writing) {
        with(condition, RequestOptions.NONE).obstacle().ifPresent(obstacle -> {
            throw new IllegalStateException(description() + " exactly once: " + obstacle);
        });
        return new ExactlyOnceOperation<>(context, writing.checked(this::requireUnguarded), options());
    }

    private void requireUnguarded(PreparedWrite<?> write) {
        if (write instanceof ItemWrite<?, ?> item && GuardedWrites.isGuarded(item)) {
            throw new IllegalStateException(description() + " exactly once: what keeps "
                    + GuardedWrites.names(context) + " unique sends it as a transaction, so that it is carried out once"
                    + " anyway; leave out exactlyOnce()");
        }
    }

    final RuntimeException refused(Map<String, AttributeValue> key, WriteMoment<T> moment, RuntimeException failure) {
        Condition<T> whole = wholeCondition();
        return whole == null ? failure : ConditionFailures.of(moment, verb(), key, whole, versionCheck(), failure);
    }
}
