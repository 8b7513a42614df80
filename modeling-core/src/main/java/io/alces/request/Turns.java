package io.alces.request;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks one after the other, on the threads that bring them; a thread that brings one while another thread is at it
 * leaves it to that one, and a task that brings another is ended first. So none waits, and tasks need no locks.
 *
 * <p>Tasks must not throw.
 */
final class Turns implements Executor {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger brought = new AtomicInteger();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (brought.getAndIncrement() == 0) {
            do {
                tasks.remove().run();
            } while (brought.decrementAndGet() > 0);
        }
    }
}
