package io.alces.transaction;

import io.alces.Alces;
import io.alces.query.CanIgnoreReturnValue;
import io.alces.request.Backoff;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads items, decides, and writes, so that nothing that others write meanwhile is lost or overlooked. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * long left = Transactions.of(alces).retrying(8, tx -> {
 *     Account from = tx.get(accounts.get("a")).orElseThrow();
 *     Account to = tx.get(accounts.get("b")).orElseThrow();
 *     Account after = from.plus(-10);
 *     tx.add(accounts.saveChanges(from, after));
 *     tx.add(accounts.saveChanges(to, to.plus(10)));
 *     return after.balance();
 * });
 * }</pre>
 *
 * <p>A function reads by {@code tx.get(..)} and adds writes by {@code tx.add(..)}. When it is over, all it added is sent as
 * one {@link WriteTransaction}, on the condition that every item that it read has the version that it had, or that there is
 * still none: the write of an item checks that, an update by its key included, and an item that is not written is checked
 * besides, as one of the 100 items of the transaction. If others were faster with one of them, or with the transaction
 * itself, the function is called again, after a random pause that grows, and reads anew.
 *
 * <p>So the function may be called several times, and should have no effect but the writes it adds and its result. Each item
 * is read as it is then, but not all at one moment; what does not fit together comes to nothing, since the transaction is
 * refused, yet the function may see it. What it throws reaches the caller, and nothing is written. If it adds nothing, nothing
 * is sent, and what it read is not checked.
 *
 * <p>What is read in another way, by {@code execute()} or a query, is not checked. Nothing of what is written can be read
 * before the function is over. Items as they were stored, with what was generated for them, are in what {@code tx.add(..)}
 * gave for their creates and saves, once the transaction was carried out:
 *
 * <pre>{@code
 * Written<OrderEvent> credited = Transactions.of(alces).retrying(8, tx -> {
 *     Account account = tx.get(accounts.get("b")).orElseThrow();
 *     tx.add(accounts.saveChanges(account, account.plus(5)));
 *     return tx.add(outbox.event(new OrderEvent("o1", null, "credited", null)));
 * });
 * OrderEvent stored = credited.get();
 * }</pre>
 *
 * <p>A condition of a write that does not hold, though all items are as they were read, is not tried again: it is a {@link
 * TransactionFailedException}, as for any other transaction. Other failures of the transaction reach the caller as they are;
 * after one of the network it is not known whether it was carried out. A transaction whose answer alone is lost is carried
 * out once.
 */
public final class Transactions {
    private final Alces alces;
    private final Backoff backoff;

    private Transactions(Alces alces, Backoff backoff) {
        this.alces = alces;
        this.backoff = backoff;
    }

    /** Transactions of models of {@code alces}. */
    public static Transactions of(Alces alces) {
        return new Transactions(Objects.requireNonNull(alces, "alces"), Backoff.DEFAULT);
    }

    /**
     * Calls a function, writes what it adds, and does so again while others are faster; gives what the function gave, which
     * may be null, when its writes are carried out.
     *
     * @param attempts how often the function is called at most
     * @throws IllegalArgumentException if {@code attempts} is less than 1
     * @throws TransactionFailedException if others were faster each time, which {@link io.alces.error.StaleItemException}s of
     *     its outcomes tell, or if the condition of a write does not hold
     */
    @CanIgnoreReturnValue
    public <R extends @Nullable Object> R retrying(int attempts, Function<? super UnitOfWork, ? extends R> function) {
        Objects.requireNonNull(function, "function");
        WorkRun<R> run = run(attempts, log -> CompletableFuture.completedFuture(function.apply(new UnitOfWork(log))));
        return alces.dispatcher().execute(() -> run.attempt(1));
    }

    /**
     * The same as {@link #retrying} without waiting: the function reads without waiting too, and gives a stage that completes
     * when it has read and added everything.
     *
     * <p>It is called by the thread that calls this, and again by threads of the client, which it must not block. What it
     * throws, and what its stage fails with, completes the future exceptionally. Cancelling the future cancels what is under
     * way.
     *
     * @throws IllegalArgumentException if {@code attempts} is less than 1
     */
    @CanIgnoreReturnValue
    public <R extends @Nullable Object> CompletableFuture<R> retryingAsync(
            int attempts, Function<? super AsyncUnitOfWork, ? extends CompletionStage<R>> function) {
        Objects.requireNonNull(function, "function");
        WorkRun<R> run = run(attempts, log -> stage(function.apply(new AsyncUnitOfWork(log))));
        return alces.dispatcher().executeAsync(() -> run.attempt(1));
    }

    private static <R> CompletableFuture<R> stage(@Nullable CompletionStage<R> given) {
        return Objects.requireNonNull(given, "expected a stage of the function, found null")
                .toCompletableFuture();
    }

    private <R> WorkRun<R> run(int attempts, Function<WorkLog, CompletableFuture<R>> function) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: expected at least 1, found " + attempts);
        }
        return new WorkRun<>(alces, function, attempts, backoff);
    }
}
