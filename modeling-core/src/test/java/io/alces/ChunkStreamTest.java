package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.UndeclaredThrowableException;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.AbortedException;

class ChunkStreamTest {

    /** A way to read one source as a stream. */
    private record Way(String name, Function<ChunkSource<Integer>, ChunkFeed<Integer>> feed) {
        Stream<Integer> stream(ChunkSource<Integer> source) {
            return ChunkStream.of(feed.apply(source));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Way> ways() {
        return Stream.of(
                new Way("sequential", source -> new SequentialFeed<>(Dispatchers.withoutClients(), source)),
                new Way(
                        "parallel",
                        source -> new ParallelFeed<>(Dispatchers.withoutClients(), Segments.single(source))));
    }

    private static Stream<Integer> ofSegments(int count, long wanted) {
        Segments<Integer> segments = new Segments<>(count, number -> NumberSource.upTo(number, 7), wanted);
        return ChunkStream.of(new ParallelFeed<>(Dispatchers.withoutClients(), segments));
    }

    @SuppressWarnings("unchecked") // that is the point of it
    private static <X extends Exception> void sneak(Exception undeclared) throws X {
        throw (X) undeclared;
    }

    private static long workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("alces-scan-"))
                .count();
    }

    private static void awaitNoWorkers() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (workers() > 0 && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(workers()).isZero();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void stream_hasAllInOrder(Way way) {
        assertThat(way.stream(NumberSource.upTo(10, 3)))
                .containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void stream_ofNothing_isEmpty(Way way) {
        assertThat(way.stream(NumberSource.upTo(0, 3))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void stream_madeParallel_hasAll(Way way) {
        assertThat(way.stream(NumberSource.upTo(5_000, 7))
                        .parallel()
                        .mapToLong(Integer::longValue)
                        .sum())
                .isEqualTo(12_497_500L);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void stream_thatFails_failsAfterWhatItRead(Way way) {
        Iterator<Integer> numbers =
                way.stream(NumberSource.upTo(10, 3).failingAt(3)).iterator();

        assertThat(numbers.next()).isZero();
        assertThat(numbers.next()).isOne();
        assertThat(numbers.next()).isEqualTo(2);
        assertThatThrownBy(numbers::hasNext)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot read 3");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void stream_thatFailed_neverLooksComplete(Way way) {
        Iterator<Integer> numbers =
                way.stream(NumberSource.upTo(10, 3).failingAt(0)).iterator();

        assertThatThrownBy(numbers::hasNext).hasMessage("cannot read 0");
        assertThatThrownBy(numbers::hasNext).hasMessage("cannot read 0");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void stream_closed_readsNoMore(Way way) {
        Stream<Integer> stream = way.stream(NumberSource.upTo(10, 3));
        Iterator<Integer> numbers = stream.iterator();
        assertThat(numbers.next()).isZero();

        stream.close();

        assertThatThrownBy(numbers::hasNext)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The stream is closed; read what is needed before that");
    }

    @Test
    void parallel_hasAllOfAllSegments() {
        assertThat(ofSegments(100, Long.MAX_VALUE))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 100)
                        .flatMap(count -> IntStream.range(0, count))
                        .boxed()
                        .toList());
    }

    @Test
    void parallel_withALimit_endsThere() throws InterruptedException {
        assertThat(ofSegments(100, 17)).hasSize(17);
        awaitNoWorkers();
    }

    @Test
    void parallel_closed_endsItsThreads() throws InterruptedException {
        try (Stream<Integer> stream = ofSegments(100, Long.MAX_VALUE)) {
            assertThat(stream.iterator().hasNext()).isTrue();
        }
        awaitNoWorkers();
    }

    @Test
    void parallel_interrupted_isAbortedAndStaysInterrupted() throws InterruptedException {
        try (Stream<Integer> stream = ofSegments(100, Long.MAX_VALUE)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(stream::findFirst)
                    .isInstanceOf(AbortedException.class)
                    .hasMessage("Interrupted while waiting for what is scanned");
            assertThat(Thread.interrupted()).isTrue();
        }
        awaitNoWorkers();
    }

    @Test
    void parallel_interrupted_neverLooksComplete() throws InterruptedException {
        try (Stream<Integer> stream = ofSegments(100, Long.MAX_VALUE)) {
            Iterator<Integer> numbers = stream.iterator();
            Thread.currentThread().interrupt();

            assertThatThrownBy(numbers::hasNext).isInstanceOf(AbortedException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThatThrownBy(numbers::hasNext).isInstanceOf(AbortedException.class);
        }
        awaitNoWorkers();
    }

    /** As code that is not of Java throws it, or that does so behind the compiler's back. */
    @Test
    void parallel_thatFailsUndeclared_failsToo() throws InterruptedException {
        Exception undeclared = new Exception("undeclared");
        Segments<Integer> segments = new Segments<>(
                2,
                number -> {
                    ChunkStreamTest.<RuntimeException>sneak(undeclared);
                    return NumberSource.upTo(number, 1);
                },
                Long.MAX_VALUE);
        try (Stream<Integer> stream = ChunkStream.of(new ParallelFeed<>(Dispatchers.withoutClients(), segments))) {
            assertThatThrownBy(stream::toList)
                    .isInstanceOf(UndeclaredThrowableException.class)
                    .hasCause(undeclared);
        }
        awaitNoWorkers();
    }
}
