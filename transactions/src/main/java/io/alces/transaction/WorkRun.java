package io.alces.transaction;

import io.alces.Alces;
import io.alces.request.Backoff;
import io.alces.request.Step;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The steps of a unit of work: its function, the transaction of what it added, and all of it again where others were faster.
 * Immutable.
 *
 * @param function reads and adds; gives what the caller gets in the end
 * @param attempts how many there may be
 */
record WorkRun<R>(Alces alces, Function<WorkLog, CompletableFuture<R>> function, int attempts, Backoff backoff) {

    /** Makes an attempt; the first is number 1. */
    Step<R> attempt(int number) {
        WorkLog log = new WorkLog(alces);
        return Step.await(
                function.apply(log),
                result -> {
                    log.end();
                    return log.writesNothing() ? Step.done(result) : commit(log, result, number);
                },
                failure -> {
                    log.end();
                    throw failure;
                });
    }

    private Step<R> commit(WorkLog log, R result, int number) {
        List<Supplier<Step<WriteResult>>> once = List.of(log::commit);
        return Step.together(
                once, 1, written -> committed(log, written.get(0), result), failure -> again(failure, number));
    }

    private Step<R> committed(WorkLog log, WriteResult written, R result) {
        log.complete(written);
        return Step.done(result);
    }

    private Step<R> again(RuntimeException failure, int number) {
        if (!(failure instanceof TransactionFailedException cancelled) || !cancelled.isOvertaken()) {
            throw failure;
        }
        if (number == attempts) {
            throw cancelled.afterAttempts(number);
        }
        return Step.pause(backoff.pause(number - 1), () -> attempt(number + 1), interrupted -> {
            interrupted.addSuppressed(cancelled.afterAttempts(number));
            throw interrupted;
        });
    }
}
