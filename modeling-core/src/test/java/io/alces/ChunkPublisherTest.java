package io.alces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class ChunkPublisherTest {

    /** Notes all signals, and demands nothing by itself. */
    private static final class Noting implements Subscriber<Integer> {
        final List<Object> signals = new ArrayList<>();
        private @Nullable Subscription subscription;

        Subscription subscription() {
            return Objects.requireNonNull(subscription);
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        public void onNext(Integer number) {
            signals.add(number);
        }

        @Override
        public void onError(Throwable failure) {
            signals.add(failure.getMessage());
        }

        @Override
        public void onComplete() {
            signals.add("complete");
        }
    }

    private static Noting subscribed(Publisher<Integer> publisher) {
        Noting subscriber = new Noting();
        publisher.subscribe(subscriber);
        return subscriber;
    }

    private static Publisher<Integer> publisher(ChunkSource<Integer> source) {
        return new ChunkPublisher<>(Dispatchers.withoutClients(), Segments.single(source));
    }

    @Test
    void request_ofSome_givesSome() {
        Noting subscriber = subscribed(publisher(NumberSource.upTo(10, 3)));

        subscriber.subscription().request(4);

        assertThat(subscriber.signals).containsExactly(0, 1, 2, 3);
    }

    @Test
    void request_ofTheLast_completes() {
        Noting subscriber = subscribed(publisher(NumberSource.upTo(4, 3)));

        subscriber.subscription().request(4);

        assertThat(subscriber.signals).containsExactly(0, 1, 2, 3, "complete");
    }

    @Test
    void request_ofMoreThanALong_isUnbounded() {
        Noting subscriber = subscribed(publisher(NumberSource.upTo(4, 3)));

        subscriber.subscription().request(Long.MAX_VALUE);
        subscriber.subscription().request(Long.MAX_VALUE);

        assertThat(subscriber.signals).containsExactly(0, 1, 2, 3, "complete");
    }

    @Test
    void request_ofNone_fails() {
        Noting subscriber = subscribed(publisher(NumberSource.upTo(10, 3)));

        subscriber.subscription().request(0);

        assertThat(subscriber.signals)
                .containsExactly("request: expected a demand of at least 1, found 0 (Reactive Streams rule 3.9)");
    }

    @Test
    void cancel_endsSignals() {
        Noting subscriber = subscribed(publisher(NumberSource.upTo(10, 3)));
        subscriber.subscription().request(1);

        subscriber.subscription().cancel();
        subscriber.subscription().request(5);

        assertThat(subscriber.signals).containsExactly(0);
    }

    @Test
    void subscribe_again_readsAnew() {
        Publisher<Integer> publisher = publisher(NumberSource.upTo(10, 3));
        subscribed(publisher).subscription().request(5);
        Noting second = subscribed(publisher);

        second.subscription().request(2);

        assertThat(second.signals).containsExactly(0, 1);
    }

    @Test
    void failure_afterSome_followsThem() {
        Noting subscriber = subscribed(publisher(NumberSource.upTo(10, 3).failingAt(4)));

        subscriber.subscription().request(10);

        assertThat(subscriber.signals).containsExactly(0, 1, 2, "cannot read 4");
    }

    @Test
    void manyEmptyChunks_needNoDeepStack() {
        Segments<Integer> segments =
                new Segments<>(100_000, number -> NumberSource.upTo(number == 99_999 ? 1 : 0, 1), Long.MAX_VALUE);
        Noting subscriber = subscribed(new ChunkPublisher<>(Dispatchers.withoutClients(), segments));

        subscriber.subscription().request(1);

        assertThat(subscriber.signals).containsExactly(0, "complete");
    }

    @Test
    void collecting_ofSegments_hasAllOfThem() {
        Segments<Integer> segments =
                new Segments<>(100, number -> NumberSource.upTo(number, 7).waiting(), Long.MAX_VALUE);

        List<Integer> numbers = Collecting.all(
                        new ChunkPublisher<>(Dispatchers.withoutClients(), segments), Stream::toList)
                .join();

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 100)
                        .flatMap(count -> IntStream.range(0, count))
                        .boxed()
                        .toList());
    }

    @Test
    void collecting_ofWhatFails_fails() {
        var numbers = Collecting.all(publisher(NumberSource.upTo(10, 3).failingAt(4)), Stream::toList);

        assertThat(numbers.handle((value, failure) -> failure).join())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot read 4");
    }
}
