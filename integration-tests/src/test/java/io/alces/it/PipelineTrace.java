package io.alces.it;

import io.alces.BatchResult;
import io.alces.Page;
import io.alces.Partial;
import io.alces.error.BatchIncompleteException;
import io.alces.error.InvalidItemException;
import io.alces.transaction.TransactionFailedException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of one run of an operation.
 *
 * @param before what a get gave before it
 * @param after what a get gave after it
 * @param results what it gave, without what it came in
 */
record PipelineTrace(
        Optional<Permit> before,
        Optional<Permit> after,
        List<?> results,
        Optional<RuntimeException> failure,
        List<PipelineEvent> events) {

    /** What is given in a result, one by one. */
    static List<?> unwrapped(@Nullable Object result) {
        if (result instanceof Optional<?> optional) {
            return optional.stream().toList();
        }
        if (result instanceof Page<?> page) {
            return page.items();
        }
        if (result instanceof BatchResult<?> batch) {
            return batch.present();
        }
        return result instanceof List<?> list ? list : List.of(result);
    }

    boolean has(PipelineEvent event) {
        return events.contains(event);
    }

    /** Whether Alces itself refused what it was given, and nothing was written. */
    boolean isRefused() {
        return before.equals(after)
                && failure.filter(each ->
                                each instanceof InvalidItemException || each instanceof IllegalArgumentException)
                        .isPresent();
    }

    boolean isFailedBy(Class<? extends RuntimeException> type) {
        return cause().filter(type::isInstance).isPresent();
    }

    /** The one item that the operation gave; empty if it gave something else. */
    Optional<Permit> permit() {
        return results.stream()
                .filter(Permit.class::isInstance)
                .map(Permit.class::cast)
                .findFirst();
    }

    /** What can be told of items and of parts of items alike. */
    List<PermitView> views() {
        return results.stream().flatMap(PipelineTrace::view).toList();
    }

    /** All that is the same whenever the operation is run in the same way. */
    List<Object> outcome() {
        Optional<Object> failed = cause().map(Object::getClass);
        return failed.map(List::of)
                .orElseGet(() -> results.stream()
                        .map(result -> view(result)
                                .<Object>map(view -> view)
                                .findFirst()
                                .orElse(result))
                        .toList());
    }

    /** What the one item of a batch or a transaction failed by. */
    private Optional<RuntimeException> cause() {
        return failure.map(PipelineTrace::causeOf);
    }

    private static RuntimeException causeOf(RuntimeException failure) {
        if (failure instanceof BatchIncompleteException batch) {
            return BatchResult.of(batch, Permit.class)
                    .unprocessed()
                    .get(0)
                    .failure()
                    .orElse(failure);
        }
        return failure instanceof TransactionFailedException transaction
                ? transaction
                        .outcomes()
                        .get(0)
                        .conditionFailure()
                        .<RuntimeException>map(condition -> condition)
                        .orElse(failure)
                : failure;
    }

    @SuppressWarnings("unchecked") // all parts are of permits
    private static Stream<PermitView> view(Object result) {
        if (result instanceof Permit permit) {
            return Stream.of(PermitView.of(permit));
        }
        if (result instanceof Partial<?> part) {
            return Stream.of(PermitView.of((Partial<Permit>) part));
        }
        return result instanceof PermitView view ? Stream.of(view) : Stream.empty();
    }
}
