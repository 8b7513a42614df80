package io.alces;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls that take too long, and sends again what failed, for the clients that Alces makes. Thread-safe.
 *
 * <p>The SDK schedules the end of each call and of each attempt, and cancels it when there is an answer. The JDK's executor
 * sorts what is scheduled by time, and keeps it until that has come, even if it is cancelled: at ten thousand calls a second
 * with a limit of 30 seconds, several hundred thousand entries, of which some are sorted and some are thrown away for each
 * call. If it removes them at once instead, it wakes a thread for each call. So here, what has a second of time or more waits
 * in a queue as it comes, which is looked through every 50 ms as long as there is something in it. Such a limit ends a call
 * up to 50 ms late, and later if the machine has no time for it.
 */
final class TimeoutExecutor extends ScheduledThreadPoolExecutor {
    /** As many as the SDK has: what ends an asynchronous call runs what the application does then. */
    private static final int THREADS = 5;

    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_NANOS = Long.MAX_VALUE >> 1;
    private static final long PERIOD_MILLIS = 50;

    private final Queue<Timeout> timeouts = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isWatched = new AtomicBoolean();

    TimeoutExecutor() {
        super(THREADS, TimeoutExecutor::thread);
        setKeepAliveTime(1, TimeUnit.MINUTES);
        allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "alces-timeouts");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs a task after some time, which is exact for less than a second. */
    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        long nanos = unit.toNanos(delay);
        if (nanos < LONG_NANOS || isShutdown()) {
            return super.schedule(task, delay, unit);
        }
        Timeout timeout = new Timeout(task, System.nanoTime() + Math.min(nanos, LONGEST_NANOS));
        timeouts.add(timeout);
        watch();
        return timeout;
    }

    /** Takes no more tasks; those that there are run when their time has come, so that no call waits for ever. */
    @Override
    public void shutdown() {
        for (Timeout timeout = timeouts.poll(); timeout != null; timeout = timeouts.poll()) {
            if (!timeout.isDone()) {
                scheduleExactly(timeout, timeout.getDelay(TimeUnit.NANOSECONDS), TimeUnit.NANOSECONDS);
            }
        }
        super.shutdown();
    }

    /** How many tasks there are of those that have a second of time or more, with those that were cancelled just now. */
    int waiting() {
        return timeouts.size();
    }

    private void watch() {
        if (!isWatched.get() && isWatched.compareAndSet(false, true)) {
            scheduleExactly(this::look, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void scheduleExactly(Runnable task, long delay, TimeUnit unit) {
        ScheduledFuture<?> unused = super.schedule(task, delay, unit);
    }

    private void look() {
        long now = System.nanoTime();
        try {
            timeouts.removeIf(timeout -> timeout.isDone() || begin(timeout, now));
        } finally {
            lookAgain();
        }
    }

    /** Who adds to an empty queue meanwhile sees that it is watched, or is seen after that is over. */
    private void lookAgain() {
        isWatched.set(false);
        if (!timeouts.isEmpty()) {
            watch();
        }
    }

    private boolean begin(Timeout timeout, long now) {
        if (timeout.time - now > 0) {
            return false;
        }
        execute(timeout);
        return true;
    }

    private static final class Timeout extends FutureTask<@Nullable Object>
            implements ScheduledFuture<@Nullable Object> {
        private final long time;

        Timeout(Runnable task, long time) {
            super(task, null);
            this.time = time;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(time - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
