package io.alces;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Collects all that is published. */
final class Collecting<E> implements Subscriber<E> {
    private final List<E> elements = new ArrayList<>();
    private final CompletableFuture<List<E>> result = new CompletableFuture<>();

    private Collecting() {}

    /** What is published; cancelling the future cancels the subscription. */
    static <E> CompletableFuture<List<E>> all(Publisher<E> publisher) {
        Collecting<E> subscriber = new Collecting<>();
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
        result.complete(elements);
    }
}
