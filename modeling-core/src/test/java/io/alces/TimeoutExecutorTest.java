package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutExecutorTest {
    private final TimeoutExecutor executor = new TimeoutExecutor();

    @AfterEach
    void shutDown() {
        executor.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 999, 1000, 1200})
    void schedule_runsWhenItsTimeHasCome(long millis) throws Exception {
        long start = System.nanoTime();

        ScheduledFuture<?> task = executor.schedule(() -> {}, millis, TimeUnit.MILLISECONDS);
        task.get(20, TimeUnit.SECONDS);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(millis));
        assertThat(task.getDelay(TimeUnit.NANOSECONDS)).isNotPositive();
    }

    @Test
    void schedule_ofWhatIsCancelled_doesNotRunAndIsForgotten() {
        for (int i = 0; i < 10_000; i++) {
            executor.schedule(() -> {}, 30, TimeUnit.SECONDS).cancel(false);
        }

        awaitUntil(() -> executor.waiting() == 0);
        awaitUntil(() -> executor.getQueue().isEmpty());
        assertThat(executor.getCompletedTaskCount()).isLessThan(1_000);
    }

    @Test
    void schedule_afterAllWasForgotten_isWatchedAgain() throws Exception {
        executor.schedule(() -> {}, 30, TimeUnit.SECONDS).cancel(false);
        awaitUntil(() -> executor.getQueue().isEmpty());

        Future<?> task = executor.schedule(() -> {}, 1, TimeUnit.SECONDS);

        assertThat(task.get(20, TimeUnit.SECONDS)).isNull();
        awaitUntil(() -> executor.getQueue().isEmpty());
    }

    @Test
    void schedule_ofWhatWaitsForAnother_runsBoth() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);

        Future<?> waiting = executor.schedule(() -> awaitUntil(() -> ended.getCount() == 0), 1, TimeUnit.SECONDS);
        executor.schedule(ended::countDown, 1, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);

        assertThat(waiting.get(20, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void schedule_withoutEnd_waits() {
        ScheduledFuture<?> last = executor.schedule(() -> {}, Long.MAX_VALUE, TimeUnit.DAYS);
        ScheduledFuture<?> first = executor.schedule(() -> {}, 1, TimeUnit.DAYS);

        assertThat(last.getDelay(TimeUnit.DAYS)).isGreaterThan(50_000);
        assertThat(first.compareTo(last)).isNegative();
        assertThat(last.isDone()).isFalse();
    }

    @Test
    void cancel_ofWhatIsScheduled_isSeenByWhoWaits() {
        Future<?> task = executor.schedule(() -> {}, 30, TimeUnit.SECONDS);

        assertThat(task.cancel(false)).isTrue();
        assertThat(task.isCancelled()).isTrue();
        assertThatThrownBy(task::get).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 1200})
    void shutdown_withWhatIsScheduled_runsItWhenItsTimeHasCome(long millis) throws Exception {
        long start = System.nanoTime();
        Future<?> task = executor.schedule(() -> {}, millis, TimeUnit.MILLISECONDS);

        executor.shutdown();
        task.get(20, TimeUnit.SECONDS);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(millis));
        assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 30_000})
    void schedule_afterShutdown_isRefused(long millis) {
        executor.shutdownNow();

        assertThatThrownBy(() -> executor.schedule(() -> {}, millis, TimeUnit.MILLISECONDS))
                .isInstanceOf(RejectedExecutionException.class);
    }

    private static void awaitUntil(BooleanSupplier met) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!met.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
