package io.alces.spi;

/**
 * Is told of every call to DynamoDB that has ended, for metrics and traces.
 *
 * <p>Called on the thread that made a blocking call, or that completed an asynchronous one; must be thread-safe and
 * must not block. What it throws is logged and otherwise ignored.
 */
@FunctionalInterface
public interface OperationListener {

    /** Tells of one call. */
    void onCompleted(OperationEvent event);
}
