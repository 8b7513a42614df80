package io.alces;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Publishes the pages of what is read of segments; each subscription reads anew. */
record PagePublisher<E>(Publisher<SegmentChunk<E>> chunks, Supplier<PageDelivery<E>> deliveries)
        implements Publisher<SegmentPage<E>> {

    @Override
    public void subscribe(Subscriber<? super SegmentPage<E>> subscriber) {
        chunks.subscribe(new Delivering<>(Objects.requireNonNull(subscriber, "subscriber"), deliveries.get()));
    }

    /** Makes pages for a subscriber, and completes once as many items as wanted were given. */
    private static final class Delivering<E> implements Subscriber<SegmentChunk<E>> {
        private final Subscriber<? super SegmentPage<E>> subscriber;
        private final PageDelivery<E> delivery;
        private @Nullable Subscription subscription;

        Delivering(Subscriber<? super SegmentPage<E>> subscriber, PageDelivery<E> delivery) {
            this.subscriber = subscriber;
            this.delivery = delivery;
        }

        @Override
        public void onSubscribe(Subscription begun) {
            subscription = begun;
            subscriber.onSubscribe(begun);
        }

        @Override
        public void onNext(SegmentChunk<E> chunk) {
            subscriber.onNext(delivery.deliver(chunk));
            if (delivery.isOver()) {
                Objects.requireNonNull(subscription, "subscription").cancel();
                subscriber.onComplete();
            }
        }

        @Override
        public void onError(Throwable failure) {
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            subscriber.onComplete();
        }
    }
}
