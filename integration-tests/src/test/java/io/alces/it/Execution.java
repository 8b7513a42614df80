package io.alces.it;

import io.alces.request.Operation;
import java.util.concurrent.CompletionException;

/** The two ways to run an operation, so that each test of one is a test of both. */
enum Execution {
    BLOCKING {
        @Override
        <R> R run(Operation<R> operation) {
            return operation.execute();
        }
    },
    ASYNC {
        @Override
        <R> R run(Operation<R> operation) {
            try {
                return operation.executeAsync().join();
            } catch (CompletionException failure) {
                throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
            }
        }
    };

    abstract <R> R run(Operation<R> operation);
}
