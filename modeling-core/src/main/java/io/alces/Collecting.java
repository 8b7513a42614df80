package io.alces;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Collects all that is published, and makes one result of it. */
final class Collecting<E, R> implements Subscriber<E> {
    private final List<E> elements = new ArrayList<>();
    private final Function<Stream<E>, R> finish;
    private final CompletableFuture<R> result = new CompletableFuture<>();

    private Collecting(Function<Stream<E>, R> finish) {
        this.finish = finish;
    }

    /** What is made of all that is published; cancelling the future cancels the subscription. */
    static <E, R> CompletableFuture<R> all(Publisher<E> publisher, Function<Stream<E>, R> finish) {
        Collecting<E, R> subscriber = new Collecting<>(finish);
        publisher.subscribe(subscriber);
        return subscriber.result;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        var unused = result.whenComplete((value, failure) -> subscription.cancel());
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(E element) {
        elements.add(element);
    }

    @Override
    public void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        result.complete(finish.apply(elements.stream()));
    }
}
