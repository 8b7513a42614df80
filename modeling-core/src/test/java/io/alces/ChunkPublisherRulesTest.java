package io.alces;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.SkipException;

/** Runs the Technology Compatibility Kit of Reactive Streams, which is written for another test framework. */
class ChunkPublisherRulesTest {
    private static final int CHUNK_SIZE = 3;

    @TestFactory
    Stream<DynamicTest> publisher_answeredAtOnce_keepsTheRules() {
        return rules(count -> Segments.single(NumberSource.upTo(count, CHUNK_SIZE)));
    }

    @TestFactory
    Stream<DynamicTest> publisher_answeredLater_keepsTheRules() {
        return rules(
                count -> Segments.single(NumberSource.upTo(count, CHUNK_SIZE).waiting()));
    }

    @TestFactory
    Stream<DynamicTest> publisher_ofSegments_keepsTheRules() {
        return rules(count -> new Segments<>(
                4,
                number -> NumberSource.upTo(count / 4 + (number < count % 4 ? 1 : 0), CHUNK_SIZE)
                        .waiting(),
                count));
    }

    @FunctionalInterface
    interface Sources {
        Segments<Integer> of(int count);
    }

    private static Stream<DynamicTest> rules(Sources sources) {
        return Arrays.stream(Verification.class.getMethods())
                .filter(method -> method.isAnnotationPresent(org.testng.annotations.Test.class))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> {
                    Verification verification = new Verification(sources);
                    verification.setUp();
                    try {
                        method.invoke(verification);
                    } catch (InvocationTargetException failure) {
                        Assumptions.assumeFalse(failure.getCause() instanceof SkipException);
                        throw failure.getCause();
                    }
                }));
    }

    public static final class Verification extends PublisherVerification<Integer> {
        private final Sources sources;

        Verification(Sources sources) {
            super(new TestEnvironment(300, 30));
            this.sources = sources;
        }

        @Override
        public long maxElementsFromPublisher() {
            return 100_000;
        }

        @Override
        public Publisher<Integer> createPublisher(long elements) {
            return new ChunkPublisher<>(Dispatchers.withoutClients(), sources.of((int) elements));
        }

        /** There is none: a read fails when something is demanded, not before. */
        @Override
        public @Nullable Publisher<Integer> createFailedPublisher() {
            return null;
        }
    }
}
