package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.BatchProgress;
import io.alces.BatchResult;
import io.alces.Model;
import io.alces.error.BatchIncompleteException;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.AbortedException;

/** Requests of a batch that are under way together lose nothing and double nothing, whatever happens to some of them. */
@AlcesTest
class BatchConcurrencyTest {
    private static final int ITEMS = 240;
    private static final int KEYS = 900;

    /** Answers that the client asks for again if it has the wire codec, and the batch if it has not. */
    private static final int DAMAGED = 1;

    @AfterEach
    void clearInterrupt() {
        boolean unused = Thread.interrupted();
    }

    static Stream<Arguments> ways() {
        return Stream.of(Execution.values())
                .flatMap(execution -> Stream.of(1, 3, 20).map(concurrency -> Arguments.of(execution, concurrency)));
    }

    private static void troubleEveryThird(String operation, FaultProxy proxy) {
        IntStream.range(0, 4)
                .forEach(number -> proxy.on(operation).call(3 * number + 1).inject(Fault.unprocessedAfter(number)));
        proxy.on(operation).call(2).inject(Fault.delay(Duration.ofMillis(50)));
        proxy.on(operation).call(5).inject(Fault.wrongChecksum());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void saveAll_storesAllAndTellsOfEachOnce(Execution execution, int concurrency, Model<Lot> lots, FaultProxy proxy) {
        troubleEveryThird("BatchWriteItem", proxy);
        List<BatchProgress> progress = new ArrayList<>();

        BatchResult<Lot> result = execution.run(
                lots.saveAll(Lot.range(0, ITEMS)).concurrency(concurrency).onProgress(progress::add));

        assertThat(proxy.unused()).isEmpty();
        assertThat(result.present()).isEqualTo(Lot.range(0, ITEMS));
        assertThat(lots.scan().list().execute()).containsExactlyInAnyOrderElementsOf(Lot.range(0, ITEMS));
        assertThat(progress)
                .hasSizeBetween(writes(proxy).size() - DAMAGED, writes(proxy).size())
                .last()
                .isEqualTo(new BatchProgress(ITEMS, ITEMS, 0));
        assertThat(progress).extracting(BatchProgress::done).isSorted();
    }

    private static List<?> writes(FaultProxy proxy) {
        return proxy.calls().stream()
                .filter(call -> call.operation().equals("BatchWriteItem"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void getAll_answersEachKeyOnce(Execution execution, int concurrency, Model<Lot> lots, FaultProxy proxy) {
        lots.saveAll(Lot.range(0, ITEMS)).execute();
        troubleEveryThird("BatchGetItem", proxy);

        BatchResult<Lot> result =
                execution.run(lots.getAll(Lot.keys(lots, 0, KEYS)).concurrency(concurrency));

        assertThat(proxy.unused()).isEmpty();
        assertThat(result.present()).isEqualTo(Lot.range(0, ITEMS));
        assertThat(result.size()).isEqualTo(KEYS);
    }

    @Test
    void saveAll_interruptedWithRequestsUnderWay_saysWhatIsStored(Model<Lot> lots, FaultProxy proxy)
            throws InterruptedException {
        IntStream.range(2, 5)
                .forEach(call -> proxy.on("BatchWriteItem").call(call).inject(Fault.delay(Duration.ofSeconds(1))));
        Thread waiting = Thread.currentThread();

        BatchIncompleteException failure = catchThrowableOfType(
                BatchIncompleteException.class,
                () -> lots.saveAll(Lot.range(0, ITEMS))
                        .onProgress(progress -> {
                            if (progress.done() == 50) {
                                waiting.interrupt();
                            }
                        })
                        .execute());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).hasCauseInstanceOf(AbortedException.class);
        assertThat(failure.processed()).isEqualTo(50);
        awaitNoThreads();
        assertThat(writes(proxy)).hasSizeBetween(2, 6);
        assertThat(lots.scan().list().execute())
                .containsAll(BatchResult.of(failure, Lot.class).present());
    }

    /** A thread ends with its request, as soon as the client lets go of that. */
    private static void awaitNoThreads() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (threads() > 0 && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(threads()).isZero();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("alces-together-"))
                .count();
    }

    @Test
    void saveAll_cancelled_sendsNoFurtherRound(Model<Lot> lots, FaultProxy proxy) throws InterruptedException {
        IntStream.range(1, 5)
                .forEach(call -> proxy.on("BatchWriteItem").call(call).inject(Fault.delay(Duration.ofMillis(300))));
        CompletableFuture<Void> underWay = new CompletableFuture<>();

        CompletableFuture<BatchResult<Lot>> run = lots.saveAll(Lot.range(0, ITEMS))
                .onProgress(progress -> underWay.complete(null))
                .executeAsync();
        underWay.join();
        run.cancel(true);
        Thread.sleep(500);

        assertThat(writes(proxy)).hasSizeLessThanOrEqualTo(5);
        assertThat(run).isCancelled();
    }
}
