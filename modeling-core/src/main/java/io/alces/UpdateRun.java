package io.alces;

import io.alces.query.StoredUpdate;
import io.alces.request.Call;
import io.alces.request.Outgoing;
import io.alces.request.Refusals;
import io.alces.request.Step;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The steps of an update. Immutable.
 *
 * <p>DynamoDB refuses to change a part of what an item does not have, and does not say that this is why. So a refused
 * update of parts is looked into: the item is read, and what is missing is told or, if that was asked for, created. An
 * item that is expired counts as none, and is replaced. One that was there before, without what the update computes for an
 * item that it creates, is updated without that. A version that is NULL, which DynamoDB does not count, begins anew.
 *
 * @param operation what is done, in messages: {@code update}
 * @param result what a successful update gives
 * @param refused what the caller is to see of a failure
 */
record UpdateRun<T, R>(
        UpdateCall<T> call,
        String operation,
        Function<@Nullable Map<String, AttributeValue>, R> result,
        UnaryOperator<RuntimeException> refused,
        Parents parents) {
    private static final int ROUNDS = 8;

    /** What is done about missing parents. */
    enum Parents {
        /** They are named, and how to set them. */
        NAMED,
        /** They are named as what the item had before. */
        LOST,
        /** They are created. */
        CREATED
    }

    /**
     * An attempt at the update as it is and, after that, at creating what it lacks or replacing what is expired.
     *
     * @param unexplained whether the one before was refused though no parent was missing
     */
    private record Round(int number, boolean unexplained) {
        static final Round FIRST = new Round(1, false);

        boolean isLast() {
            return number == ROUNDS;
        }

        Round next(boolean unexplained) {
            return new Round(number + 1, unexplained);
        }
    }

    Step<R> start() {
        return attempt(Round.FIRST);
    }

    private Step<R> attempt(Round round) {
        return update(call.request(), round, failure -> lookInto(failure, round));
    }

    private Step<R> update(UpdateItemRequest request, Round round, Step.Failed<R> failed) {
        return Step.exchange(
                Call.UPDATE_ITEM,
                call.context().target(),
                Outgoing.of(request),
                call.givesAttributes(),
                answer -> Step.done(result.apply(answer.item())),
                failure -> notUpdated(failure, round, failed));
    }

    private Step<R> notUpdated(RuntimeException failure, Round round, Step.Failed<R> failed) {
        if (own().isFoundIn(failure)) {
            return carriedOut(failure);
        }
        if (call.moment().metExpired(failure)) {
            return replace(failure, round);
        }
        Optional<Assumption<T>> refuted = call.refuted(failure);
        return refuted.isPresent() ? withoutAssumption(refuted.get(), round) : failed.after(failure);
    }

    /** The update was carried out before its answer was lost, and no other came after it. */
    private Step<R> carriedOut(RuntimeException failure) {
        R updated = result.apply(call.returned(((ConditionalCheckFailedException) failure).item()));
        if (call.givesOld()) {
            throw own().withoutOldItem(failure, refused.apply(failure));
        }
        return Step.done(updated);
    }

    private OwnWrite own() {
        return OwnWrite.ofUpdate(call, operation);
    }

    private RuntimeException told(RuntimeException failure) {
        return own().told(failure, refused.apply(failure));
    }

    /** An item that was not created with what is computed keeps what it has of it, be it nothing. */
    private Step<R> withoutAssumption(Assumption<T> refuted, Round round) {
        return instead(call.without(refuted), round, call::isGone);
    }

    /** Another update, in the place of this one as long as the item is not outdated for it. */
    private Step<R> instead(UpdateCall<T> other, Round round, Predicate<ConditionalCheckFailedException> isOutdated) {
        UpdateRun<T, R> run = new UpdateRun<>(other, operation, result, refused, parents);
        return run.update(
                other.request(),
                round,
                failure -> failure instanceof ConditionalCheckFailedException failed
                                && isOutdated.test(failed)
                                && !own().isUnknownAfter(failure)
                                && !round.isLast()
                        ? attempt(round.next(false))
                        : run.lookInto(failure, round));
    }

    /** An expired item is none: what the update makes of nothing takes its place. */
    private Step<R> replace(RuntimeException failure, Round round) {
        if (!call.takesPlaceOnNothing()) {
            throw told(failure);
        }
        ExpiredReplacement<T> replacement = ExpiredReplacement.of(call, onNothing(failure));
        return Step.send(
                Call.PUT_ITEM,
                call.context().target(),
                replacement.request(),
                answer -> replaced(replacement),
                notReplaced -> own().isFoundIn(notReplaced) ? replaced(replacement) : notReplaced(notReplaced, round));
    }

    /** The update where there is no item. */
    private StoredUpdate onNothing(RuntimeException cause) {
        MissingParents missing = MissingParents.of(call.update(), Map.of());
        if (missing.isEmpty()) {
            return call.update();
        }
        if (parents != Parents.CREATED) {
            throw failures().of(missing, remedy(missing), cause);
        }
        return call.filled(creation(missing, cause).update(call.update()));
    }

    private Step<R> replaced(ExpiredReplacement<T> replacement) {
        return Step.done(result.apply(call.returned(replacement.item())));
    }

    private Step<R> notReplaced(RuntimeException failure, Round round) {
        if (!(failure instanceof ConditionalCheckFailedException) || own().isUnknownAfter(failure) || round.isLast()) {
            throw told(failure);
        }
        return attempt(round.next(false));
    }

    private Step<R> lookInto(RuntimeException failure, Round round) {
        if (!Refusals.isInvalid(failure) || !call.dependsOnAttributes()) {
            throw told(failure);
        }
        return Step.send(
                Call.GET_ITEM,
                call.context().target(),
                call.read(),
                answer ->
                        explained(failure, call.moment().present(answer.item()).orElse(Map.of()), round),
                unread -> {
                    failure.addSuppressed(unread);
                    throw failure;
                });
    }

    private Step<R> explained(RuntimeException failure, Map<String, AttributeValue> item, Round round) {
        Optional<VersionCheck> uncounted = call.uncounted().filter(check -> check.isNull(item));
        if (uncounted.isPresent()) {
            VersionCheck first = uncounted.get();
            return instead(call.ofFirstVersion(first), round, failed -> !first.holds(call.context(), failed.item()));
        }
        MissingParents missing = MissingParents.of(call.update(), item);
        if (missing.isEmpty()) {
            return unexplained(failure, round);
        }
        if (parents == Parents.LOST) {
            throw failures().of(missing, MissingParentFailures.LOST, failure);
        }
        failures().underOtherNames(missing, item, failure).ifPresent(renamed -> {
            throw renamed;
        });
        if (parents == Parents.NAMED) {
            throw failures().of(missing, remedy(missing), failure);
        }
        return create(failure, missing, round);
    }

    /** All parents are there: either since a moment ago, or something else is wrong and will be wrong again. */
    private Step<R> unexplained(RuntimeException failure, Round round) {
        if (parents != Parents.CREATED || round.unexplained() || round.isLast()) {
            throw failure;
        }
        return attempt(round.next(true));
    }

    private Step<R> create(RuntimeException cause, MissingParents missing, Round round) {
        CreatedParents created = creation(missing, cause);
        return update(
                call.request(created.update(call.update()), created.guard()),
                round,
                failure -> notCreated(failure, missing, round));
    }

    private CreatedParents creation(MissingParents missing, RuntimeException cause) {
        CreatedParents created = created(missing);
        created.obstacle().ifPresent(obstacle -> {
            String parent = failures().name(obstacle.parent());
            String remedy =
                    "createParents() cannot create it, since " + obstacle.reason() + "; set " + parent + " as a whole";
            throw failures().of(obstacle.action(), obstacle.parent(), remedy, cause);
        });
        return created;
    }

    private Step<R> notCreated(RuntimeException failure, MissingParents missing, Round round) {
        if (Refusals.isInvalid(failure)) {
            return unexplained(failure, round);
        }
        if (!(failure instanceof ConditionalCheckFailedException failed)
                || own().isUnknownAfter(failure)
                || missing.areMissingIn(failed.item())) {
            throw told(failure);
        }
        if (round.isLast()) {
            String remedy = "others created and removed it in each of " + ROUNDS + " rounds; try again later";
            throw failures().of(missing, remedy, failure);
        }
        return attempt(round.next(false));
    }

    private String remedy(MissingParents missing) {
        boolean creatable = created(missing).obstacle().isEmpty();
        return failures().asAWhole(missing) + (creatable ? ", or use createParents()" : "");
    }

    private CreatedParents created(MissingParents missing) {
        return new CreatedParents(missing, call.context().model().paths()::discriminator);
    }

    private MissingParentFailures failures() {
        return new MissingParentFailures(call, operation);
    }
}
