package io.alces;

import io.alces.error.BatchIncompleteException;
import io.alces.error.HookFailedException;
import io.alces.error.UnreadableItemException;
import io.alces.request.AbstractOperation;
import io.alces.request.AfterFailures;
import io.alces.request.Backoff;
import io.alces.request.Explanation;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the operations on any number of items have in common.
 *
 * @param <T> the model
 * @param <O> the operation itself
 */
abstract class BatchOperation<T, O extends BatchOperation<T, O>> extends AbstractOperation<BatchResult<T>, O> {
    private final ModelContext<T> context;
    private final BatchContent content;
    private final BatchSettings settings;

    BatchOperation(ModelContext<T> context, BatchContent content, BatchSettings settings, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.content = content;
        this.settings = settings;
    }

    /** The name of the operation, for messages. */
    abstract String name();

    abstract BatchSending call();

    /** What comes before the first request. */
    void before(BatchEntries entries) {}

    /** Runs what comes before each entry; what fails says at which position. */
    final void before(BatchEntries entries, Function<BatchEntry, ? extends ModelEvent<T>> event) {
        for (BatchEntry entry : entries.entries()) {
            try {
                event.apply(entry).before();
            } catch (HookFailedException failed) {
                throw failed.atPosition(entry.positions().get(0));
            }
        }
    }

    /** What comes after the last request, for each entry that was processed. */
    void after(BatchEntry entry, AfterFailures failures) {}

    /**
     * What the caller gets for a position that was processed.
     *
     * @param findings takes what is found and does not fit the model, and what fails after a write
     */
    abstract Optional<T> processed(BatchEntry entry, int position, BatchOutcome outcome, BatchFindings findings);

    /** What the caller gets back for an entry that was not processed. */
    abstract Optional<T> unprocessed(BatchEntry entry);

    abstract O with(BatchSettings settings, RequestOptions options);

    final ModelContext<T> context() {
        return context;
    }

    final BatchContent content() {
        return content;
    }

    /** Refuses what cannot be sent like this, before anything is done for it. */
    void requireSendable() {}

    /** The entries as they are sent now. */
    final BatchEntries entries() {
        requireSendable();
        return content.at(context.clock().instant());
    }

    final BatchSettings settings() {
        return settings;
    }

    /**
     * Gives up after this many requests in a row of which DynamoDB processed nothing; 8 unless set. A request that the
     * SDK gave up on, after its own retries, counts as one, and so do requests that were under way together. As long as
     * anything moves, the batch goes on.
     */
    public final O attempts(int attempts) {
        return with(settings.withAttempts(attempts), options());
    }

    /**
     * Lets at most this many requests of the batch be under way at once; 4 unless set, and with 1 they follow each other.
     *
     * <p>The first request goes alone, so that what every request would fail for fails once, and so does each while DynamoDB
     * processes nothing. Four requests of 25 items are about as much as a new table on demand takes, and leave most of a
     * client's connections to others. Executed blocking, requests that go together have threads of their own, which end with
     * them.
     *
     * @throws IllegalArgumentException if {@code concurrency} is less than 1
     */
    public final O concurrency(int concurrency) {
        return with(settings.withConcurrency(concurrency), options());
    }

    /**
     * Calls {@code progress} after each request, on the thread that has its answer; one call ends before the next begins, and
     * what is done never gets less. What it throws is logged and otherwise ignored.
     */
    public final O onProgress(Consumer<? super BatchProgress> progress) {
        return with(settings.withOnProgress(Objects.requireNonNull(progress, "progress")), options());
    }

    /** Gives what was done where it would fail, and in {@link BatchResult#unprocessed()} what was not. */
    public final O allowPartial() {
        return with(settings.withPartial(), options());
    }

    final O backoff(Backoff backoff) {
        return with(settings.withBackoff(backoff), options());
    }

    @Override
    public final Explanation explain() {
        return context.explain(requests());
    }

    @Override
    protected final O withOptions(RequestOptions options) {
        return with(settings, options);
    }

    @Override
    protected final Step<BatchResult<T>> start() {
        BatchEntries entries = entries();
        before(entries);
        return start(entries, outcome -> finish(entries, outcome));
    }

    /** The first step of a run whose end another operation makes a result of. */
    final <R> Step<R> start(BatchEntries entries, Function<BatchOutcome, R> finish) {
        return new BatchRun<>(call(), settings, entries, finish).next();
    }

    /**
     * Checks the end of a run.
     *
     * @throws BatchIncompleteException if something was not processed
     */
    final void requireComplete(BatchEntries entries, BatchOutcome outcome) {
        if (!outcome.isComplete()) {
            throw incomplete(result(entries, outcome, new BatchFindings()), outcome, null);
        }
    }

    private BatchResult<T> finish(BatchEntries entries, BatchOutcome outcome) {
        BatchFindings findings = new BatchFindings();
        BatchResult<T> result = result(entries, outcome, findings);
        RuntimeException failure = findings.failures().first();
        if (!result.isComplete() && (!settings.partial() || failure != null)) {
            throw incomplete(result, outcome, failure);
        }
        findings.failures().throwFirst();
        return result;
    }

    private BatchResult<T> result(BatchEntries entries, BatchOutcome outcome, BatchFindings findings) {
        List<Optional<T>> items = new ArrayList<>(Collections.nCopies(entries.size(), Optional.empty()));
        for (BatchEntry entry : outcome.processed(entries)) {
            entry.positions().forEach(position -> items.set(position, processed(entry, position, outcome, findings)));
            after(entry, findings.failures());
        }
        return new BatchResult<>(
                context.schema().type(), items, unprocessed(outcome), findings.unreadable(), outcome.failure());
    }

    private List<BatchResult.Unprocessed<T>> unprocessed(BatchOutcome outcome) {
        return Stream.concat(
                        outcome.unprocessed().stream().flatMap(entry -> unprocessed(entry, null)),
                        outcome.refused().stream().flatMap(refused -> unprocessed(refused.entry(), refused.failure())))
                .sorted(Comparator.comparingInt(BatchResult.Unprocessed::position))
                .toList();
    }

    private Stream<BatchResult.Unprocessed<T>> unprocessed(BatchEntry entry, @Nullable RuntimeException failure) {
        Key<T> key = new Key<>(context.schema(), context.items().keyOf(entry.attributes()));
        return entry.positions().stream()
                .map(position ->
                        new BatchResult.Unprocessed<>(position, key, unprocessed(entry), Optional.ofNullable(failure)));
    }

    /**
     * An item that was written; what does not fit the model must not hide that something is left over.
     *
     * @param hooked calls the hooks of the write
     */
    final Optional<T> readWritten(
            Map<String, AttributeValue> item,
            int position,
            String done,
            BatchOutcome outcome,
            BatchFindings findings,
            UnaryOperator<T> hooked) {
        try {
            return Optional.of(hooked.apply(context.items().read(item)));
        } catch (UnreadableItemException failure) {
            UnreadableItemException problem = failure.atPosition(position).afterWrite(done);
            if (outcome.isComplete()) {
                findings.failures().add(problem);
            } else {
                findings.unreadable().add(new UnreadableItem(item, problem));
            }
        } catch (HookFailedException failed) {
            findings.failures().add(failed.atPosition(position).afterWrite(done));
        }
        return Optional.empty();
    }

    /** What is left over goes before what failed of the rest. */
    private BatchIncompleteException incomplete(
            BatchResult<T> result, BatchOutcome outcome, @Nullable RuntimeException failed) {
        List<RuntimeException> failures = Stream.concat(
                        Stream.ofNullable(outcome.failure()),
                        outcome.refused().stream().map(RefusedEntry::failure))
                .toList();
        BatchIncompleteException incomplete = new BatchIncompleteException(
                name() + " of " + context.modelName(),
                result.size(),
                result.unprocessed().stream()
                        .map(BatchResult.Unprocessed::position)
                        .toList(),
                reason(outcome),
                result,
                failures.isEmpty() ? null : failures.get(0));
        Stream.concat(failures.stream().skip(1), Stream.ofNullable(failed)).forEach(incomplete::addSuppressed);
        return incomplete;
    }

    private String reason(BatchOutcome outcome) {
        Stream<String> ended = outcome.unprocessed().isEmpty() ? Stream.empty() : Stream.of(reason(outcome.failure()));
        Stream<String> refused = outcome.refused().stream().min(Comparator.comparing(RefusedEntry::position)).stream()
                .map(first -> "position " + first.position() + " failed with "
                        + first.failure().getClass().getSimpleName());
        return Stream.concat(ended, refused).collect(Collectors.joining("; "));
    }

    private String reason(@Nullable RuntimeException failure) {
        if (failure == null) {
            return "DynamoDB processed nothing in " + settings.attempts() + " requests in a row";
        }
        return failure instanceof AbortedException
                ? "the thread was interrupted"
                : "the last request failed with " + failure.getClass().getSimpleName();
    }
}
