package io.alces.it;

import io.alces.Alces;
import io.alces.GetOperation;
import io.alces.spi.TransactableWrite;
import io.alces.transaction.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The two ways to run a unit of work, so that each test of one is a test of both. */
enum WorkExecution {
    BLOCKING {
        @Override
        <T, R> R run(Alces alces, int attempts, List<GetOperation<T>> reads, Decision<T, R> decision) {
            return Transactions.of(alces)
                    .retrying(
                            attempts,
                            tx -> decision.decide(reads.stream().map(tx::get).toList(), tx::add));
        }
    },
    ASYNC {
        @Override
        <T, R> R run(Alces alces, int attempts, List<GetOperation<T>> reads, Decision<T, R> decision) {
            CompletableFuture<R> result = Transactions.of(alces).retryingAsync(attempts, tx -> {
                List<CompletableFuture<Optional<T>>> found =
                        reads.stream().map(tx::get).toList();
                return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
                        .thenApply(all -> decision.decide(joined(found), tx::add));
            });
            try {
                return result.join();
            } catch (CompletionException failure) {
                throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
            }
        }
    };

    /** What is added, and given, for what was read. */
    interface Decision<T, R> {
        R decide(List<Optional<T>> found, Consumer<TransactableWrite> tx);
    }

    abstract <T, R> R run(Alces alces, int attempts, List<GetOperation<T>> reads, Decision<T, R> decision);

    private static <T> List<Optional<T>> joined(List<CompletableFuture<Optional<T>>> futures) {
        List<Optional<T>> all = new ArrayList<>();
        futures.forEach(future -> all.add(future.join()));
        return all;
    }
}
