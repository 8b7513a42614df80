package io.alces.request;

import io.alces.internal.wire.WireExchange;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/** Takes operations from step to step, blocking or not. Thread-safe. */
public final class Dispatcher {
    private final Clients clients;
    private final Observer observer;
    private final ItemTransfer blockingItems;
    private final ItemTransfer asyncItems;

    /**
     * Makes a dispatcher.
     *
     * @param wire whether items go past the SDK where the client can do it
     */
    public Dispatcher(Clients clients, Observer observer, boolean wire) {
        this.clients = clients;
        this.observer = observer;
        this.blockingItems = new ItemTransfer(wire);
        this.asyncItems = new ItemTransfer(wire);
    }

    /** Whether items are sent past the SDK, as far as is known before the first call. */
    public boolean sendsItems() {
        return blockingItems.sendsItems() && asyncItems.sendsItems();
    }

    /**
     * Runs steps on the calling thread until they give a result; runs that are made together have threads of their own, which
     * end with them.
     *
     * @throws AbortedException if the thread is interrupted while it waits, unless the steps go on after that; its
     *     interrupt flag stays set
     */
    public <R> R execute(Supplier<Step<R>> start) {
        return execute(start, Supplier::get);
    }

    /** Runs steps, each when the one before it has its answer. Cancelling the future cancels what is under way. */
    public <R> CompletableFuture<R> executeAsync(Supplier<Step<R>> start) {
        return new AsyncRun<R>(this, Runnable::run).begin(start);
    }

    /** Runs steps on the calling thread; each is taken by {@code turn}, and what it waits for is waited for outside of it. */
    <R> R execute(Supplier<Step<R>> start, Function<Supplier<Step<R>>, Step<R>> turn) {
        Step<R> step = turn.apply(start);
        while (!(step instanceof Step.Done<R> done)) {
            step = turn.apply(await(step));
        }
        return done.result();
    }

    /** Waits for what a step needs; gives what follows. */
    private <R> Supplier<Step<R>> await(Step<R> step) {
        if (step instanceof Step.Pause<R> pause) {
            return pause(pause);
        }
        if (step instanceof Step.Await<?, R> await) {
            return await(await);
        }
        return step instanceof Step.Together<?, R> together ? together(together) : send((Step.Send<?, ?, R>) step);
    }

    private static <E, R> Supplier<Step<R>> await(Step.Await<E, R> await) {
        E result;
        try {
            result = await.underWay().join();
        } catch (RuntimeException failure) {
            return () -> await.failed().after(Failures.unwrap(failure));
        }
        return () -> await.then().apply(result);
    }

    private <Q extends DynamoDbRequest, A extends DynamoDbResponse, R> Supplier<Step<R>> send(Step.Send<Q, A, R> send) {
        Answer<A> answer;
        try {
            DynamoDbClient client = clients.blocking();
            WireExchange exchange = blockingItems.exchange(send, client);
            answer = blockingItems.answer(send, answer(send, client, exchange), exchange);
        } catch (RuntimeException failure) {
            return () -> send.failed().after(failure);
        }
        return () -> send.answered().apply(answer);
    }

    private <E, R> Supplier<Step<R>> together(Step.Together<E, R> together) {
        List<E> results;
        try {
            results = new BlockingTogether<>(this, together).results();
        } catch (RuntimeException failure) {
            return () -> together.failed().after(failure);
        }
        return () -> together.then().apply(results);
    }

    private <Q extends DynamoDbRequest, A extends DynamoDbResponse> A answer(
            Step.Send<Q, A, ?> send, DynamoDbClient client, @Nullable WireExchange exchange) {
        Q request = blockingItems.request(send.request(), client);
        if (!observer.isActive()) {
            return call(send.call().blocking(), client, request, exchange);
        }
        Observation<Q> observation = observer.observe(send.call(), send.target(), send.request());
        try {
            A answer = call(send.call().blocking(), client, observation.request(request, client), exchange);
            observation.succeeded(answer);
            return answer;
        } catch (RuntimeException failure) {
            observation.failed(failure);
            throw failure;
        }
    }

    /** Sends a request without waiting; a client may throw at once. */
    <Q extends DynamoDbRequest, A extends DynamoDbResponse> Sent<A> sendAsync(Step.Send<Q, A, ?> send) {
        DynamoDbAsyncClient client = clients.async();
        WireExchange exchange = asyncItems.exchange(send, client);
        return new Sent<>(answerAsync(send, client, exchange), response -> asyncItems.answer(send, response, exchange));
    }

    /**
     * A request that is under way.
     *
     * @param response completes with what the SDK gets; cancelling it cancels the request
     * @param answer makes the answer of that
     */
    record Sent<A>(CompletableFuture<A> response, Function<A, Answer<A>> answer) {}

    private <Q extends DynamoDbRequest, A extends DynamoDbResponse> CompletableFuture<A> answerAsync(
            Step.Send<Q, A, ?> send, DynamoDbAsyncClient client, @Nullable WireExchange exchange) {
        Q request = asyncItems.request(send.request(), client);
        if (!observer.isActive()) {
            return call(send.call().async(), client, request, exchange);
        }
        Observation<Q> observation = observer.observe(send.call(), send.target(), send.request());
        try {
            return observation.of(call(send.call().async(), client, observation.request(request, client), exchange));
        } catch (RuntimeException failure) {
            observation.failed(failure);
            throw failure;
        }
    }

    private static <C, Q extends DynamoDbRequest, A> A call(
            BiFunction<C, Q, A> call, C client, Q request, @Nullable WireExchange exchange) {
        if (exchange == null) {
            return call.apply(client, request);
        }
        exchange.offer(request);
        try {
            return call.apply(client, request);
        } finally {
            exchange.withdraw();
        }
    }

    private static <R> Supplier<Step<R>> pause(Step.Pause<R> pause) {
        try {
            Thread.sleep(pause.duration().toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            AbortedException failure =
                    AbortedException.create("Interrupted while waiting to send the next request", interrupted);
            return () -> pause.interrupted().after(failure);
        }
        return pause.then();
    }
}
