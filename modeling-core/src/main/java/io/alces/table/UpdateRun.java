package io.alces.table;

import io.alces.error.TableUpdateException;
import io.alces.request.Step;
import io.alces.request.TransientFailures;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/**
 * One run of updating a table: looks until it is active, makes the next change, and so on until none is left.
 *
 * <p>A change is held against the table as it is when its turn comes, so what somebody else did meanwhile, or a request
 * whose answer was lost, is not done twice.
 */
final class UpdateRun {
    private final TableContext context;
    private final UpdateSettings settings;
    private final Waiting waiting;
    private final TableSteps steps;
    private final Wait wait;
    private final Deque<TableChange> pending = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private boolean planned;
    private @Nullable TimeToLiveDescription timeToLive;
    private @Nullable TableChange begun;

    /** What the next change would have made of the table, once it was tried. */
    private List<String> tried = List.of();

    UpdateRun(TableContext context, UpdateSettings settings, Waiting waiting, TableSteps steps) {
        this.context = context;
        this.settings = settings;
        this.waiting = waiting;
        this.steps = steps;
        this.wait = new Wait(context, waiting, "active");
    }

    Step<TableChanges> look() {
        return steps.describeExisting(this::seen, this::unseen);
    }

    private Step<TableChanges> seen(TableDescription table) {
        if (isReady(table) || isOver()) {
            return withTimeToLive(table, this::next);
        }
        return wait.pause(() -> late(table), this::look, this::lost);
    }

    private boolean isReady(TableDescription table) {
        return TableStatuses.allActive(table) && (begun == null || begun.isShownBy(table));
    }

    /** Whether nothing is left to do, and the last change need not be waited for. */
    private boolean isOver() {
        return planned && pending.isEmpty() && !waiting.enabled();
    }

    private Step<TableChanges> withTimeToLive(TableDescription table, Function<FoundTable, Step<TableChanges>> then) {
        if (!settings.readsTimeToLive() || timeToLive != null) {
            return then.apply(new FoundTable(table, timeToLive));
        }
        return steps.describeTimeToLive(
                found -> {
                    timeToLive = found;
                    return then.apply(new FoundTable(table, found));
                },
                this::lost);
    }

    private Step<TableChanges> next(FoundTable found) {
        plan(found);
        while (!pending.isEmpty()) {
            TableChange change = pending.element();
            if (change.alreadyMade(found).isEmpty()) {
                return send(change, found);
            }
            leave(change, found);
        }
        return Step.done(new TableChanges(found.table(), done, unchanged));
    }

    private void plan(FoundTable found) {
        if (planned) {
            return;
        }
        planned = true;
        pending.addAll(new UpdatePlan(context, settings, found.table()).changes());
        List<String> problems = pending.stream()
                .flatMap(change -> change.problems(found).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new TableUpdateException(context.table(), problems);
        }
    }

    /** Passes a change over that is made: by somebody else, unless it was tried here. */
    private void leave(TableChange change, FoundTable found) {
        if (tried.isEmpty()) {
            change.alreadyMade(found).ifPresent(unchanged::add);
        }
        made(change, tried);
    }

    private void made(TableChange change, List<String> words) {
        pending.remove();
        done.addAll(words);
        begun = change;
        tried = List.of();
    }

    private Step<TableChanges> send(TableChange change, FoundTable found) {
        TableCall<?, ?> call = change.call(found, steps);
        List<String> words = change.words(found);
        return call.send(
                context.target(),
                () -> {
                    made(change, words);
                    return call.takesTime() ? look() : next(found);
                },
                failure -> refused(change, words, failure));
    }

    private Step<TableChanges> refused(TableChange change, List<String> words, RuntimeException failure) {
        if (!(failure instanceof DynamoDbException)) {
            throw failure(change, failure);
        }
        tried = words;
        timeToLive = null;
        if (failure instanceof LimitExceededException || failure instanceof ResourceInUseException) {
            return wait.pause(() -> failure(change, failure), this::look, this::lost);
        }
        return steps.describeExisting(
                table -> withTimeToLive(table, found -> unlessMade(change, found, failure)), this::lost);
    }

    /** A request whose first answer was lost is refused when the SDK repeats it. */
    private Step<TableChanges> unlessMade(TableChange change, FoundTable found, RuntimeException failure) {
        if (change.alreadyMade(found).isEmpty()) {
            throw failure(change, failure);
        }
        leave(change, found);
        return seen(found.table());
    }

    /** A look that fails while a change takes its time is repeated: the change goes on whether it is seen or not. */
    private Step<TableChanges> unseen(RuntimeException failure) {
        return begun != null && TransientFailures.isTransient(failure)
                ? wait.pause(() -> lookFailed(failure), this::look, this::lost)
                : lost(failure);
    }

    private Step<TableChanges> lost(RuntimeException failure) {
        throw lookFailed(failure);
    }

    private RuntimeException lookFailed(RuntimeException failure) {
        return failure("looking whether the table is active", failure);
    }

    private RuntimeException failure(TableChange change, RuntimeException failure) {
        return failure(change.subject(), failure);
    }

    /** What the caller is to see: a failure that came before anything was done is told as it is. */
    private RuntimeException failure(String failed, RuntimeException failure) {
        return done.isEmpty() ? failure : new TableUpdateException(context.table(), done, failed, failure);
    }

    private RuntimeException late(TableDescription table) {
        List<String> left = pending.stream().map(TableChange::subject).toList();
        return done.isEmpty() && left.isEmpty()
                ? wait.late(table)
                : wait.late(table).ofUpdate(done, left);
    }
}
