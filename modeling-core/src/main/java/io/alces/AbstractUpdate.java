package io.alces;

import io.alces.query.Condition;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.spi.PreparedWrite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What the updates of one item have, wherever their changes come from.
 *
 * @param <T> the model
 * @param <R> what the update gives
 * @param <O> the operation itself
 */
abstract class AbstractUpdate<T, R, O extends AbstractUpdate<T, R, O>> extends ConditionalWrite<T, R, O> {

    AbstractUpdate(ModelContext<T> context, @Nullable Condition<T> condition, RequestOptions options) {
        super(context, condition, options);
    }

    /** Whether there is nothing to change. */
    abstract boolean isEmpty();

    /**
     * The update as it is sent, alone.
     *
     * @throws IllegalArgumentException if there is nothing to change
     */
    abstract UpdateCall<T> call();

    /**
     * The update as it is sent in a transaction.
     *
     * @throws IllegalArgumentException if there is nothing to change
     */
    abstract PreparedUpdate<T, Void> prepared(WriteMoment<T> moment);

    /** Begins the update: tells listeners, and gives the run of its steps, with a result made of what it gives. */
    abstract <S> UpdateRun<T, S> run(Function<? super R, S> result);

    /**
     * Sends nothing, and gives nothing, if there is nothing to change; such an update is refused otherwise. Conditions
     * are set before.
     */
    public final UpdateIfChangedOperation<T, R> ifChanged() {
        return new UpdateIfChangedOperation<>(this, options());
    }

    /** The request as it would be sent. Nothing is sent. */
    public final UpdateItemRequest request() {
        GuardedWrites.requireSingle(context(), this, () -> prepared(moment()));
        return call().request();
    }

    /**
     * The same update for a transaction, or {@link #exactlyOnce()}, that gives the item as it is after it.
     *
     * <p>DynamoDB returns nothing of what a transaction updates. So the item is read when the transaction is over, in a
     * second, consistent call, and what others wrote in between shows.
     */
    public final RereadUpdate<T> reread() {
        return new RereadUpdate<>(this);
    }

    /**
     * The same, so that it is carried out once even if its answer is lost: as a transaction, which gives the key, or, after
     * {@link #reread()}, the item as it is read then. What the update would give on its own is not asked for.
     *
     * @throws IllegalStateException if it takes several calls, as an update that creates parents may
     */
    public final ExactlyOnceOperation<Key<T>> exactlyOnce() {
        return once(new ExactlyOnceOperation.Writing<>(now -> prepared(moment(now)), (write, options) -> {
            Optional<Void> unused = write.after();
            return Step.done(new Key<>(context().schema(), write.key()));
        }));
    }

    @Override
    public final PreparedWrite<?> prepare(Instant now) {
        return prepared(moment(now));
    }

    @Override
    public final PreparedWrite<?> prepare(Instant now, String writeToken) {
        return prepared(moment(now, writeToken));
    }

    @Override
    public final List<UpdateItemRequest> requests() {
        return List.of(request());
    }

    /** Tells listeners of an update, once it is known that it can be sent. */
    final void tell(UpdateCall<T> call, Runnable before) {
        if (!context().listeners().isEmpty()) {
            UpdateItemRequest unused = call.request();
            before.run();
        }
    }

    @Override
    protected final Step<R> start() {
        return GuardedUpdate.start(this, run(Function.identity()));
    }

    Step<Optional<R>> startIfChanged() {
        return isEmpty() ? Step.done(Optional.empty()) : GuardedUpdate.start(this, run(Optional::of));
    }

    /** A condition that holds for an item that is there. */
    final Condition<T> existence() {
        return WriteCondition.existence(context());
    }
}
