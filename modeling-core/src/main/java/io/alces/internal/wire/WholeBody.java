package io.alces.internal.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Publishes a body that is made of the whole of another one, once that was received to its end.
 *
 * @param change what is made of it; what it throws is what the subscriber fails with
 */
record WholeBody(Publisher<ByteBuffer> received, UnaryOperator<byte[]> change) implements Publisher<ByteBuffer> {

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        received.subscribe(new Collecting(subscriber, change));
    }

    /** Asks for everything when the subscriber asks for something, and gives it all at once. */
    private static final class Collecting implements Subscriber<ByteBuffer>, Subscription {
        private final Subscriber<? super ByteBuffer> subscriber;
        private final UnaryOperator<byte[]> change;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final AtomicBoolean isAsked = new AtomicBoolean();
        private @Nullable Subscription subscription;

        Collecting(Subscriber<? super ByteBuffer> subscriber, UnaryOperator<byte[]> change) {
            this.subscriber = subscriber;
            this.change = change;
        }

        @Override
        public void onSubscribe(Subscription upstream) {
            subscription = upstream;
            subscriber.onSubscribe(this);
        }

        @Override
        public void request(long wanted) {
            if (subscription != null && isAsked.compareAndSet(false, true)) {
                subscription.request(wanted <= 0 ? wanted : Long.MAX_VALUE);
            }
        }

        @Override
        public void cancel() {
            if (subscription != null) {
                subscription.cancel();
            }
        }

        @Override
        public void onNext(ByteBuffer part) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            body.writeBytes(bytes);
        }

        @Override
        public void onError(Throwable failure) {
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            byte[] changed;
            try {
                changed = change.apply(body.toByteArray());
            } catch (RuntimeException failure) {
                subscriber.onError(failure);
                return;
            }
            subscriber.onNext(ByteBuffer.wrap(changed));
            subscriber.onComplete();
        }
    }
}
