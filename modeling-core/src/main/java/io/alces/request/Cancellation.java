package io.alces.request;

import io.alces.spi.Inquiry;
import io.alces.spi.PreparedWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The reasons for which DynamoDB did not carry out a transaction, one for each of its writes. Immutable.
 *
 * @param reasons as many as there are writes
 * @param exception what DynamoDB answered
 * @param isSuspicion whether DynamoDB found a write invalid and did not say which: it may be each that can be looked at
 * @param looks what was found of the items that were looked at, by the positions of the writes
 */
public record Cancellation(
        List<PreparedWrite<?>> writes,
        List<CancellationReason> reasons,
        RuntimeException exception,
        boolean isSuspicion,
        Map<Integer, Map<String, AttributeValue>> looks) {
    private static final String NONE = "None";
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private static final String INVALID = "ValidationError";
    private static final Set<String> TRANSIENT =
            Set.of("TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError");

    /** The reasons that a failure tells, or leaves as a suspicion; empty if it has none. */
    static Optional<Cancellation> of(List<PreparedWrite<?>> writes, RuntimeException failure) {
        if (failure instanceof TransactionCanceledException cancelled) {
            List<CancellationReason> reasons = cancelled.cancellationReasons();
            return reasons.size() == writes.size()
                    ? Optional.of(new Cancellation(writes, reasons, cancelled, false, Map.of()))
                    : Optional.empty();
        }
        return Refusals.isInvalid(failure) ? Optional.of(suspicion(writes, failure)) : Optional.empty();
    }

    private static Cancellation suspicion(List<PreparedWrite<?>> writes, RuntimeException failure) {
        List<CancellationReason> reasons = writes.stream()
                .map(write -> reason(write.inquiry().isPresent() ? INVALID : NONE))
                .toList();
        return new Cancellation(writes, reasons, failure, true, Map.of());
    }

    private static CancellationReason reason(String code) {
        return CancellationReason.builder().code(code).build();
    }

    /** The same, with what was found of items that were looked at. */
    Cancellation with(Map<Integer, Map<String, AttributeValue>> found) {
        return new Cancellation(writes, reasons, exception, isSuspicion, found);
    }

    /** The same, of those writes alone that are suspected rightly; empty if no item shows a reason. */
    Optional<Cancellation> confirmed() {
        if (!isSuspicion) {
            return Optional.of(this);
        }
        List<CancellationReason> found = positions()
                .mapToObj(position -> reason(isConfirmed(position, writes.get(position)) ? INVALID : NONE))
                .toList();
        return found.stream().allMatch(reason -> reason.code().equals(NONE))
                ? Optional.empty()
                : Optional.of(new Cancellation(writes, found, exception, false, looks));
    }

    private <R> boolean isConfirmed(int position, PreparedWrite<R> write) {
        return inquiry(position, write)
                        .flatMap(inquiry -> inquiry.instead(look(position)))
                        .isPresent()
                || explained(position, write).isPresent();
    }

    /** What looked at the item of a write; empty if nothing did. */
    private <R> Optional<Inquiry<R>> inquiry(int position, PreparedWrite<R> write) {
        return looks.containsKey(position) ? write.inquiry() : Optional.empty();
    }

    private Map<String, AttributeValue> look(int position) {
        return looks.getOrDefault(position, Map.of());
    }

    /** The reason of a write in DynamoDB's words; empty if it gives none. */
    public String code(int position) {
        String code = reason(position).code();
        return code == null ? "" : code;
    }

    /** What DynamoDB says of a write; null for nothing. */
    public @Nullable String message(int position) {
        return reason(position).message();
    }

    /** The failure of a write as if it had been sent without a transaction. */
    public RuntimeException failure(int position) {
        PreparedWrite<?> write = writes.get(position);
        return switch (code(position)) {
            case CONDITION_FAILED -> write.refused(conditionFailure(position));
            case INVALID -> explained(position, write).orElse(exception);
            default -> exception;
        };
    }

    private <R> Optional<RuntimeException> explained(int position, PreparedWrite<R> write) {
        Map<String, AttributeValue> found = looks.get(position);
        return found == null ? Optional.empty() : write.inquiry().flatMap(inquiry -> inquiry.failure(found, exception));
    }

    /** Whether nothing but others that were at it, or too much at once, was the reason. */
    boolean isTransient() {
        List<String> codes = positions()
                .mapToObj(this::code)
                .filter(code -> !code.equals(NONE))
                .toList();
        return !codes.isEmpty() && TRANSIENT.containsAll(codes);
    }

    /** The looks at items that may show why DynamoDB finds writes invalid, by the positions of the writes. */
    List<Look> inquiries() {
        return positions()
                .filter(position -> code(position).equals(INVALID))
                .boxed()
                .<Look>flatMap(
                        position -> writes.get(position).inquiry().stream().map(inquiry -> new Look(position, inquiry)))
                .toList();
    }

    /** A look at the item of a write. */
    record Look(int position, Inquiry<?> inquiry) {}

    /** What is to be sent instead, if every write that failed for a lasting reason has something; the others stay. */
    Optional<List<PreparedWrite<?>>> instead() {
        List<PreparedWrite<?>> others = new ArrayList<>();
        for (int position = 0; position < writes.size(); position++) {
            Optional<? extends PreparedWrite<?>> other = instead(position, writes.get(position));
            if (other.isEmpty()) {
                return Optional.empty();
            }
            others.add(other.get());
        }
        return Optional.of(others);
    }

    private <R> Optional<? extends PreparedWrite<?>> instead(int position, PreparedWrite<R> write) {
        String code = code(position);
        if (code.equals(NONE) || TRANSIENT.contains(code)) {
            return Optional.of(write);
        }
        if (code.equals(CONDITION_FAILED)) {
            return write.instead(conditionFailure(position));
        }
        Map<String, AttributeValue> found = looks.get(position);
        return found == null ? Optional.empty() : write.inquiry().flatMap(inquiry -> inquiry.instead(found));
    }

    private ConditionalCheckFailedException conditionFailure(int position) {
        CancellationReason reason = reason(position);
        ConditionalCheckFailedException.Builder failure = ConditionalCheckFailedException.builder()
                .message(reason.message())
                .cause(exception);
        if (reason.hasItem()) {
            failure.item(reason.item());
        }
        return failure.build();
    }

    private CancellationReason reason(int position) {
        return reasons.get(position);
    }

    private IntStream positions() {
        return IntStream.range(0, writes.size());
    }
}
