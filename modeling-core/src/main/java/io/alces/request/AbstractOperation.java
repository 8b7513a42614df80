package io.alces.request;

import io.alces.query.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * What all operations have: the two ways to run, and the options of their requests.
 *
 * @param <R> what the operation gives
 * @param <O> the operation itself
 */
public abstract class AbstractOperation<R, O extends AbstractOperation<R, O>> implements Operation<R> {
    private final Dispatcher dispatcher;
    private final RequestOptions options;

    protected AbstractOperation(Dispatcher dispatcher, RequestOptions options) {
        this.dispatcher = dispatcher;
        this.options = options;
    }

    /** The first step of a new run. */
    protected abstract Step<R> start();

    /** The same operation with other options. */
    protected abstract O withOptions(RequestOptions options);

    protected final Dispatcher dispatcher() {
        return dispatcher;
    }

    protected final RequestOptions options() {
        return options;
    }

    /**
     * Lets each request take no longer than {@code timeout}, its retries included.
     *
     * @throws IllegalArgumentException if {@code timeout} is less than a millisecond
     */
    public final O timeout(Duration timeout) {
        return withOptions(options.withTimeout(timeout));
    }

    /** Sends one more HTTP header with each request, in place of the one of that name if there is one. */
    public final O header(String name, String value) {
        return withOptions(options.withHeader(name, value));
    }

    @Override
    @CanIgnoreReturnValue
    public final R execute() {
        return dispatcher.execute(this::start);
    }

    @Override
    @CanIgnoreReturnValue
    public final CompletableFuture<R> executeAsync() {
        return dispatcher.executeAsync(this::start);
    }
}
