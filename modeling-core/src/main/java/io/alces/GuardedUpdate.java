package io.alces;

import io.alces.error.OutcomeUnknownException;
import io.alces.request.Call;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.request.WriteGuard;
import io.alces.spi.TransactableWrite;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * The steps of an update that is sent together with others, so that DynamoDB returns nothing of it. Immutable.
 *
 * @param run how it would be sent alone
 */
record GuardedUpdate<T, R>(TransactableWrite operation, UpdateRun<T, R> run) {
    private static final Set<ReturnValue> KNOWN = Set.of(ReturnValue.ALL_NEW, ReturnValue.ALL_OLD, ReturnValue.NONE);

    /** Sends an update, alone if that is possible. */
    static <T, R> Step<R> start(TransactableWrite operation, UpdateRun<T, R> run) {
        return GuardedWrites.guard(run.call().context(), () -> prepared(run))
                .map(guard -> new GuardedUpdate<>(operation, run).start(guard))
                .orElseGet(run::start);
    }

    private static <T> PreparedUpdate<T, ?> prepared(UpdateRun<T, ?> run) {
        return PreparedUpdate.of(
                run.call(),
                new PreparedUpdate.Around(
                        run.operation(), run.parents(), Set.of(), () -> {}, () -> {}, null, run.refused()));
    }

    private Step<R> start(WriteGuard<T> guard) {
        requirePossible();
        return guard.send(operation, prepared(run), options(), this::sent, failure -> {
            throw failure;
        });
    }

    private void requirePossible() {
        if (run.parents() == UpdateRun.Parents.CREATED) {
            throw new IllegalStateException(operation.description()
                    + ": createParents() may take several calls, and what changes a unique attribute is one"
                    + " transaction; set the parents as a whole");
        }
        if (!KNOWN.contains(run.call().returned())) {
            throw new IllegalStateException(operation.description()
                    + ": what changes a unique attribute is a transaction, of which DynamoDB returns nothing; let it"
                    + " return the item, the old item or the key");
        }
    }

    private Step<R> sent(Optional<Map<String, AttributeValue>> before) {
        return switch (run.call().returned()) {
            case ALL_NEW -> reread();
            case ALL_OLD -> done(before);
            default -> done(Optional.empty());
        };
    }

    private Step<R> reread() {
        return Step.send(
                Call.GET_ITEM, run.call().context().target(), run.call().read(), this::reread, failure -> {
                    throw OutcomeUnknownException.ofReread(operation.description(), keyShape(), failure);
                });
    }

    private Step<R> reread(GetItemResponse answer) {
        if (!answer.hasItem()) {
            throw OutcomeUnknownException.ofReread(
                    operation.description(), keyShape(), new NoSuchElementException("others have removed the item"));
        }
        return done(Optional.of(answer.item()));
    }

    private String keyShape() {
        return run.call().context().items().keyShape(run.call().key());
    }

    private Step<R> done(Optional<Map<String, AttributeValue>> item) {
        return Step.done(run.result().apply(item.orElse(null)));
    }

    private RequestOptions options() {
        return run.call().options();
    }
}
