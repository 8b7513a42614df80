package io.alces;

import io.alces.request.Dispatcher;
import java.util.Objects;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/** Publishes what is read; each subscription reads anew. */
record ChunkPublisher<E>(Dispatcher dispatcher, Segments<E> segments) implements Publisher<E> {

    @Override
    public void subscribe(Subscriber<? super E> subscriber) {
        new ChunkSubscription<>(dispatcher, segments, Objects.requireNonNull(subscriber, "subscriber")).begin();
    }
}
