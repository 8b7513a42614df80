package io.alces;

import io.alces.error.OutcomeUnknownException;
import io.alces.request.Call;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.spi.PreparedWrite;
import io.alces.spi.ResultingWrite;
import io.alces.spi.WriteOperation;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * An update in a transaction, or exactly once, that gives the item as it is after it, read in a second call; empty if it is gone by then.
 *
 * <p>The transaction is over when the item is read, so that what others wrote in between shows. Immutable and
 * thread-safe.
 *
 * @param <T> the model
 */
public final class RereadUpdate<T> implements ResultingWrite<Optional<T>> {
    private final AbstractUpdate<T, ?, ?> update;

    RereadUpdate(AbstractUpdate<T, ?, ?> update) {
        this.update = update;
    }

    @Override
    public String description() {
        return update.description();
    }

    @Override
    public Object origin() {
        return update.origin();
    }

    @Override
    public Optional<String> obstacle() {
        return update.obstacle();
    }

    @Override
    public long usualItemBytes() {
        return update.usualItemBytes();
    }

    @Override
    public PreparedWrite<Optional<T>> prepare(Instant now) {
        return update.prepared(update.moment(now)).rereading();
    }

    @Override
    public PreparedWrite<Optional<T>> prepare(Instant now, String writeToken) {
        return update.prepared(update.moment(now, writeToken)).rereading();
    }

    /**
     * The update as a transaction of its own, which is carried out once even if its answer is lost, and the read after it.
     *
     * <p>If that fails, that is an {@link OutcomeUnknownException} whose {@code isWritten()} is true.
     *
     * @throws IllegalStateException if the update takes several calls, as one that creates parents may
     */
    public ExactlyOnceOperation<Optional<T>> exactlyOnce() {
        return update.once(new ExactlyOnceOperation.Writing<>(this::prepare, this::reread));
    }

    private Step<Optional<T>> reread(PreparedWrite<Optional<T>> write, RequestOptions options) {
        Optional<Optional<T>> unused = write.after();
        GetItemRequest.Builder request = write.reread().orElseThrow().request().toBuilder();
        return Step.send(
                Call.GET_ITEM,
                update.context().target(),
                options.apply(request).build(),
                answer -> Step.done(found(answer)),
                failure -> {
                    throw OutcomeUnknownException.ofReread(description(), write.keyShape(), failure);
                });
    }

    private Optional<T> found(GetItemResponse answer) {
        return Optional.of(answer)
                .filter(GetItemResponse::hasItem)
                .flatMap(found -> update.moment().present(found.item()))
                .map(item -> update.context().items().readWritten(item, ModelEvent.done(WriteOperation.UPDATE)));
    }
}
