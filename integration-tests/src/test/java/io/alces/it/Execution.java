package io.alces.it;

import io.alces.request.Operation;
import io.alces.testing.Fault;
import java.util.List;
import java.util.concurrent.CompletionException;

/** The two ways to run an operation, so that each test of one is a test of both. */
enum Execution {
    BLOCKING {
        @Override
        List<Fault> lostAnswers() {
            return List.of(
                    Fault.cutAfterForwarding(), Fault.cutDuringAnswer(), Fault.internalServerErrorAfterForwarding());
        }

        @Override
        <R> R run(Operation<R> operation) {
            return operation.execute();
        }
    },
    ASYNC {
        @Override
        List<Fault> lostAnswers() {
            return List.of(Fault.internalServerErrorAfterForwarding());
        }

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

    /**
     * How an answer can get lost so that the client sends the call again. The asynchronous client of the SDK takes a
     * connection that ends before the answer does for a mistake of its own now and then, and does not.
     */
    abstract List<Fault> lostAnswers();

    /** One way in which an answer can get lost. */
    final Fault lostAnswer() {
        return lostAnswers().get(0);
    }
}
