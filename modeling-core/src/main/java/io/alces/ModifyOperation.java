package io.alces;

import io.alces.request.AbstractOperation;
import io.alces.request.Backoff;
import io.alces.request.Explanation;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * Changes one item by a function, so that no change of others is lost: reads the item, consistently, applies the
 * function, and stores what differs if the item still has the version that was read. If others were faster, all of this
 * begins again, after a random pause that grows. Gives the item after the change; empty if there is none, or it is
 * expired.
 *
 * <p>The function may be called several times, each time with the item as it is then, and on any thread: asynchronously
 * on those of the client, which it must not block. So it should have no effect but its result. It may change the item it is
 * given, if that can be changed, and return it. If nothing differs from what is stored, nothing is written, and the item is
 * given as it is. The function must neither change the key nor the version, which is an {@link IllegalArgumentException},
 * nor give null, which is a {@link NullPointerException}; what it throws itself reaches the caller, and nothing is
 * written.
 *
 * <p>Executing it fails with {@link io.alces.error.StaleItemException} if others were faster in each attempt. If the
 * client sends a write more than once, since an answer is lost, and the item has changed, the write succeeds if it knows
 * itself by a {@link io.alces.annotation.WriteToken} in the item. Where it is not known whether it was carried out, modify
 * fails with {@link io.alces.error.OutcomeUnknownException}, and does not apply the function to what may be its own result.
 *
 * @param <T> the model
 */
public final class ModifyOperation<T> extends AbstractOperation<Optional<T>, ModifyOperation<T>> {
    private static final int ATTEMPTS = 8;

    private final ModelContext<T> context;
    private final Key<T> key;
    private final UnaryOperator<T> change;
    private final int attempts;
    private final Backoff backoff;

    private ModifyOperation(
            ModelContext<T> context,
            Key<T> key,
            UnaryOperator<T> change,
            int attempts,
            Backoff backoff,
            RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.key = key;
        this.change = change;
        this.attempts = attempts;
        this.backoff = backoff;
    }

    static <T> ModifyOperation<T> of(ModelContext<T> context, Key<T> key, UnaryOperator<T> change) {
        if (context.model().version().isEmpty()) {
            throw new IllegalStateException("modify of " + context.modelName()
                    + ": without a version, what others change meanwhile would be overwritten unseen; mark an attribute"
                    + " @Version, or use update(..)");
        }
        return new ModifyOperation<>(context, key, change, ATTEMPTS, Backoff.DEFAULT, RequestOptions.NONE);
    }

    /**
     * Gives up after so many attempts; 8 unless set.
     *
     * @throws IllegalArgumentException if {@code attempts} is less than 1
     */
    public ModifyOperation<T> attempts(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: expected at least 1, found " + attempts);
        }
        return new ModifyOperation<>(context, key, change, attempts, backoff, options());
    }

    ModifyOperation<T> backoff(Backoff backoff) {
        return new ModifyOperation<>(context, key, change, attempts, backoff, options());
    }

    /** The request that the operation starts with: that for the item. Nothing is sent. */
    @Override
    public List<GetItemRequest> requests() {
        return read().requests();
    }

    @Override
    public Explanation explain() {
        return context.explain(requests());
    }

    @Override
    protected Step<Optional<T>> start() {
        return new ModifyRun<>(read(), change, options(), attempts, backoff).start();
    }

    @Override
    protected ModifyOperation<T> withOptions(RequestOptions options) {
        return new ModifyOperation<>(context, key, change, attempts, backoff, options);
    }

    private GetOperation<T> read() {
        return new GetOperation<>(context, key).consistent().withOptions(options());
    }
}
