package io.alces.testing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a {@link FaultProxy} does to a call instead of forwarding it and its answer unchanged.
 *
 * <p>Instances are immutable and thread-safe. {@code toString} says in words what happens.
 */
public final class Fault {
    private static final Set<String> EVERY_OPERATION = Set.of();

    private final String description;
    private final Set<String> operations;
    private final Action action;

    /** What happens to a call; it either answers or closes the connection to the client. */
    @FunctionalInterface
    interface Action {
        void run(Exchange exchange) throws IOException;
    }

    private Fault(String description, Set<String> operations, Action action) {
        this.description = description;
        this.operations = operations;
        this.action = action;
    }

    private Fault(String description, Action action) {
        this(description, EVERY_OPERATION, action);
    }

    /** Answers {@code ProvisionedThroughputExceededException}; the engine never sees the call. */
    public static Fault throttling() {
        return error(400, "ProvisionedThroughputExceededException");
    }

    /** Answers {@code TransactionConflictException}, as to a single call that met a transaction. */
    public static Fault transactionConflict() {
        return error(400, "TransactionConflictException");
    }

    /**
     * Answers {@code TransactionCanceledException} to a transaction.
     *
     * @param reasons a code for each item, in their order, such as {@code TransactionConflict}; {@code None} for an item
     *     that had no part in it
     */
    public static Fault transactionCanceled(String... reasons) {
        String codes = Arrays.stream(reasons)
                .map(reason -> "{\"Code\":\"" + reason + "\"}")
                .collect(Collectors.joining(",", ",\"CancellationReasons\":[", "]"));
        return new Fault(
                "transaction canceled " + Arrays.toString(reasons),
                Set.of("TransactWriteItems", "TransactGetItems"),
                exchange -> exchange.answer(HttpMessage.answer(400, errorBody("TransactionCanceledException", codes))));
    }

    /** Answers {@code InternalServerError} with status 500. */
    public static Fault internalServerError() {
        return error(500, "InternalServerError");
    }

    /** Lets the engine carry the call out, and answers {@code InternalServerError} with status 500 all the same. */
    public static Fault internalServerErrorAfterForwarding() {
        return new Fault("500 InternalServerError after forwarding", exchange -> {
            HttpMessage unused = exchange.forward();
            exchange.answer(HttpMessage.answer(500, errorBody("InternalServerError", "")));
        });
    }

    /** Answers {@code ServiceUnavailable} with status 503. */
    public static Fault serviceUnavailable() {
        return error(503, "ServiceUnavailable");
    }

    /** Answers an error of DynamoDB, named without its package, such as {@code RequestLimitExceeded}. */
    public static Fault error(int status, String name) {
        return new Fault(
                status + " " + name, exchange -> exchange.answer(HttpMessage.answer(status, errorBody(name, ""))));
    }

    /** Answers this body, with the checksum that belongs to it; the engine never sees the call. */
    public static Fault reply(int status, String body) {
        return new Fault("reply with status " + status, exchange -> exchange.answer(HttpMessage.answer(status, body)));
    }

    /**
     * Lets the engine process the first items or keys of a batch only, and returns all others as unprocessed.
     *
     * <p>For {@code BatchWriteItem} and {@code BatchGetItem}.
     *
     * @param count how many of the request are processed, from 0; in the order of the tables in the request
     * @throws IllegalArgumentException if the count is negative
     */
    public static Fault unprocessedAfter(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A batch cannot process " + count + " items: expected 0 or more");
        }
        return new Fault("unprocessed after " + count, UnprocessedBatch.OPERATIONS, new UnprocessedBatch(count));
    }

    /** Resets the connection before the engine sees the call. */
    public static Fault cutBeforeForwarding() {
        return new Fault("cut before forwarding", exchange -> exchange.client().reset());
    }

    /** Lets the engine carry the call out, and resets the connection instead of answering. */
    public static Fault cutAfterForwarding() {
        return new Fault("cut after forwarding", exchange -> {
            HttpMessage unused = exchange.forward();
            exchange.client().reset();
        });
    }

    /** Lets the engine carry the call out, and closes the connection after half of the answer's body. */
    public static Fault cutDuringAnswer() {
        return new Fault("cut during the answer", exchange -> {
            exchange.client().writeHalf(exchange.forward());
            exchange.client().close();
        });
    }

    /** Forwards the call after a while. */
    public static Fault delay(Duration duration) {
        return new Fault("delay of " + duration, exchange -> {
            sleep(duration);
            exchange.answer(exchange.forward());
        });
    }

    /** Lets the engine carry the call out, and answers with a checksum that is not that of the body. */
    public static Fault wrongChecksum() {
        return new Fault("wrong checksum", exchange -> {
            HttpMessage answer = exchange.forward();
            long checksum = Long.parseLong(answer.header(HttpMessage.CHECKSUM));
            exchange.answer(answer.with(HttpMessage.CHECKSUM, Long.toString(checksum ^ 1)));
        });
    }

    /** Lets the engine carry the call out, and answers success with a body that is no JSON, its checksum right. */
    public static Fault garbage() {
        return new Fault(
                "garbage", exchange -> exchange.answer(exchange.forward().withBody("<html>Bad gateway</html>")));
    }

    private static void sleep(Duration duration) throws InterruptedIOException {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while an answer was delayed");
        }
    }

    private static String errorBody(String name, String more) {
        return "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + name + "\",\"message\":\"Injected\"" + more + "}";
    }

    /** Fails unless this can happen to that operation. */
    void requireFits(String operation) {
        if (!operations.isEmpty() && !operations.contains(operation)) {
            throw new IllegalArgumentException("The fault '" + description + "' cannot happen to " + operation
                    + ": expected one of "
                    + operations.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    void applyTo(Exchange exchange) throws IOException {
        action.run(exchange);
    }

    @Override
    public String toString() {
        return description;
    }
}
