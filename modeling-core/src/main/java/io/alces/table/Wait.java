package io.alces.table;

import io.alces.error.TableNotReadyException;
import io.alces.request.Step;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** One wait for a table, from its beginning to its time limit. */
final class Wait {
    private final TableContext context;
    private final Waiting waiting;
    private final String goal;
    private final long begin;

    /**
     * Begins to wait.
     *
     * @param goal what the table is to be, such as {@code active}
     */
    Wait(TableContext context, Waiting waiting, String goal) {
        this.context = context;
        this.waiting = waiting;
        this.goal = goal;
        this.begin = context.nanoTime().getAsLong();
    }

    /**
     * Lets the interval pass, or what is left of the time, then goes on.
     *
     * @param seen the table that is not ready yet, if it is there
     * @throws TableNotReadyException if there is no time left
     */
    <R> Step<R> pause(@Nullable TableDescription seen, Supplier<Step<R>> then) {
        return pause(() -> late(seen), then, interrupted -> {
            throw interrupted;
        });
    }

    /**
     * Lets the interval pass, or what is left of the time, then goes on.
     *
     * @param late what is thrown if there is no time left
     */
    <R> Step<R> pause(Supplier<RuntimeException> late, Supplier<Step<R>> then, Step.Failed<R> interrupted) {
        Duration waited = Duration.ofNanos(context.nanoTime().getAsLong() - begin);
        Duration left = waiting.timeout().minus(waited);
        if (left.isZero() || left.isNegative()) {
            throw late.get();
        }
        return Step.pause(left.compareTo(waiting.interval()) < 0 ? left : waiting.interval(), then, interrupted);
    }

    /** That the time is over, and the table not ready. */
    TableNotReadyException late(@Nullable TableDescription seen) {
        return new TableNotReadyException(context.table(), goal, waiting.timeout(), TableStatuses.of(seen));
    }
}
