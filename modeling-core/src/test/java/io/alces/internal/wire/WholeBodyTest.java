package io.alces.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class WholeBodyTest {
    private final Script script = new Script();
    private final Told told = new Told();

    /** A body that is sent part by part, as a test tells. */
    private static final class Script implements Publisher<ByteBuffer>, Subscription {
        private final List<Long> requested = new ArrayList<>();
        private Subscriber<? super ByteBuffer> subscriber = new Told();
        private boolean isCancelled;

        @Override
        public void subscribe(Subscriber<? super ByteBuffer> other) {
            subscriber = other;
            other.onSubscribe(this);
        }

        @Override
        public void request(long wanted) {
            requested.add(wanted);
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }

        void send(String part) {
            subscriber.onNext(ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** What a subscriber is told, in words. */
    private static final class Told implements Subscriber<ByteBuffer> {
        private final List<String> calls = new ArrayList<>();
        private final List<Subscription> subscriptions = new ArrayList<>();

        @Override
        public void onSubscribe(Subscription subscription) {
            subscriptions.add(subscription);
        }

        @Override
        public void onNext(ByteBuffer part) {
            calls.add(StandardCharsets.UTF_8.decode(part).toString());
        }

        @Override
        public void onError(Throwable failure) {
            calls.add("failed: " + failure.getMessage());
        }

        @Override
        public void onComplete() {
            calls.add("complete");
        }

        Subscription subscription() {
            return subscriptions.get(0);
        }
    }

    private static byte[] upperCase(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void body_ofSeveralParts_isChangedAsAWhole() {
        new WholeBody(script, WholeBodyTest::upperCase).subscribe(told);
        told.subscription().request(1);
        script.send("ab");
        script.send("c");
        assertThat(told.calls).isEmpty();

        script.subscriber.onComplete();

        assertThat(told.calls).containsExactly("ABC", "complete");
    }

    @Test
    void body_thatIsAskedForOften_isAskedForOnce() {
        new WholeBody(script, WholeBodyTest::upperCase).subscribe(told);
        assertThat(script.requested).isEmpty();

        told.subscription().request(1);
        told.subscription().request(5);

        assertThat(script.requested).containsExactly(Long.MAX_VALUE);
    }

    @Test
    void body_thatIsCancelled_isNotReceivedOn() {
        new WholeBody(script, WholeBodyTest::upperCase).subscribe(told);
        told.subscription().cancel();

        assertThat(script.isCancelled).isTrue();
    }

    @Test
    void body_thatBreaksOff_fails() {
        new WholeBody(script, WholeBodyTest::upperCase).subscribe(told);
        script.send("ab");
        script.subscriber.onError(new IllegalStateException("reset"));

        assertThat(told.calls).containsExactly("failed: reset");
    }

    @Test
    void body_thatCannotBeChanged_fails() {
        new WholeBody(script, body -> {
                    throw new IllegalStateException("damaged");
                })
                .subscribe(told);
        script.subscriber.onComplete();

        assertThat(told.calls).containsExactly("failed: damaged");
    }
}
