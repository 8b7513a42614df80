package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.alces.Model;
import io.alces.Page;
import io.alces.ParallelScan;
import io.alces.Query;
import io.alces.SegmentPage;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** What goes wrong at any request of a read: no item is missing, none comes twice, and a failure can be gone on from. */
class ReadFaultsTest {
    private static final int PAGE_SIZE = 15;
    private static final List<Entry> ENTRIES = Entry.ofBook("one");

    /** One for each page, and the last, which finds nothing more. */
    private static final int QUERY_CALLS = Entry.COUNT / PAGE_SIZE + 1;

    /** Of four segments, each item in a partition of its own; the least that there can be. */
    private static final int SCAN_CALLS = 4;

    private static final List<Entry> SCATTERED = IntStream.range(0, Entry.COUNT)
            .mapToObj(number -> new Entry("scattered " + number, number, "c", number, List.of()))
            .toList();

    /** More than a scan needs. */
    private static final int MANY_CALLS = 50;

    /** What the client tries again by itself. */
    private static final List<Fault> RETRIED = List.of(
            Fault.throttling(),
            Fault.internalServerError(),
            Fault.serviceUnavailable(),
            Fault.cutBeforeForwarding(),
            Fault.cutAfterForwarding(),
            Fault.cutDuringAnswer());

    private static final List<Fault> FAULTS = Stream.concat(
                    RETRIED.stream(), Stream.of(Fault.wrongChecksum(), Fault.garbage()))
            .toList();

    private static Stream<Arguments> faultsAt(int calls) {
        return FAULTS.stream()
                .flatMap(fault -> IntStream.range(0, calls).mapToObj(index -> Arguments.of(fault, index)));
    }

    static Stream<Arguments> queryFaults() {
        return faultsAt(QUERY_CALLS);
    }

    static Stream<Arguments> scanFaults() {
        return faultsAt(SCAN_CALLS);
    }

    private static void fill(Model<Entry> entries) {
        entries.saveAll(ENTRIES).execute();
        entries.saveAll(SCATTERED).execute();
    }

    private static Query<Entry> one(Model<Entry> entries) {
        return entries.query().where(Entry::book).eq("one").pageSize(PAGE_SIZE);
    }

    private static ParallelScan<Entry> scattered(Model<Entry> entries) {
        return entries.scan().filter(Entry::kind).eq("c").pageSize(PAGE_SIZE).parallel(4);
    }

    private static List<Entry> pages(int count) {
        return ENTRIES.subList(0, Math.min(count * PAGE_SIZE, Entry.COUNT));
    }

    /** Clients that try again: what passes is not noticed. */
    @Nested
    @AlcesTest
    class Retried {

        @BeforeAll
        static void prepare(Model<Entry> entries) {
            fill(entries);
        }

        @BeforeEach
        void reset(FaultProxy proxy) {
            proxy.reset();
        }

        static Stream<Fault> passing() {
            return Stream.concat(RETRIED.stream(), Stream.of(Fault.delay(Duration.ofMillis(5))));
        }

        @ParameterizedTest
        @MethodSource("passing")
        void query_hasAllInOrder(Fault fault, Model<Entry> entries, FaultProxy proxy) {
            IntStream.range(0, QUERY_CALLS)
                    .forEach(index -> proxy.on("Query").call(2 * index).inject(fault));

            assertThat(one(entries).list().execute()).isEqualTo(ENTRIES);
            assertThat(one(entries).list().executeAsync().join()).isEqualTo(ENTRIES);
        }

        @ParameterizedTest
        @MethodSource("passing")
        void parallelScan_hasEachOnce(Fault fault, Model<Entry> entries, FaultProxy proxy) {
            proxy.on("Scan").call(0).inject(fault);
            proxy.on("Scan").call(3).inject(fault);

            assertThat(scattered(entries).list().execute()).containsExactlyInAnyOrderElementsOf(SCATTERED);
        }
    }

    /**
     * Clients that try once: whatever happens is seen. After a cut the blocking client reads on, since the asynchronous one
     * may hand out the connection that was cut once more before it closes it.
     */
    @Nested
    @AlcesTest(attempts = 1)
    class Failing {

        @BeforeAll
        static void prepare(Model<Entry> entries) {
            fill(entries);
        }

        @BeforeEach
        void reset(FaultProxy proxy) {
            proxy.reset();
        }

        static Stream<Arguments> queryFaults() {
            return ReadFaultsTest.queryFaults();
        }

        static Stream<Arguments> scanFaults() {
            return ReadFaultsTest.scanFaults();
        }

        @ParameterizedTest
        @MethodSource("queryFaults")
        void list_fails(Fault fault, int index, Model<Entry> entries, FaultProxy proxy) {
            for (Execution execution : Execution.values()) {
                proxy.reset();
                proxy.on("Query").call(index).inject(fault);

                assertThatThrownBy(() -> execution.run(one(entries).list())).isInstanceOf(SdkException.class);
                assertThat(one(entries).list().execute()).isEqualTo(ENTRIES);
            }
        }

        @ParameterizedTest
        @MethodSource("queryFaults")
        void pages_goOnAtTheLastCursor(Fault fault, int index, Model<Entry> entries, FaultProxy proxy) {
            proxy.on("Query").call(index).inject(fault);
            List<Entry> read = new ArrayList<>();
            int failures = 0;
            Query<Entry> next = one(entries);
            while (next != null) {
                try {
                    Page<Entry> page = next.execute();
                    read.addAll(page.items());
                    next = page.cursor().map(one(entries)::startAt).orElse(null);
                } catch (SdkException failure) {
                    failures++;
                }
            }

            assertThat(read).isEqualTo(ENTRIES);
            assertThat(failures).isOne();
        }

        @ParameterizedTest
        @MethodSource("queryFaults")
        void stream_failsAfterWhatItReadAndGoesOnThere(Fault fault, int index, Model<Entry> entries, FaultProxy proxy) {
            proxy.on("Query").call(index).inject(fault);
            try (Stream<Entry> stream = one(entries).stream()) {
                Iterator<Entry> iterator = stream.iterator();
                List<Entry> read = new ArrayList<>();

                assertThatThrownBy(() -> iterator.forEachRemaining(read::add)).isInstanceOf(SdkException.class);
                assertThat(read).isEqualTo(pages(index));
                iterator.forEachRemaining(read::add);
                assertThat(read).isEqualTo(ENTRIES);
            }
        }

        @ParameterizedTest
        @MethodSource("queryFaults")
        void publisher_failsAfterWhatItRead(Fault fault, int index, Model<Entry> entries, FaultProxy proxy) {
            proxy.on("Query").call(index).inject(fault);
            List<Entry> read = new ArrayList<>();

            assertThatThrownBy(
                            () -> one(entries).publisher().subscribe(read::add).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(SdkException.class);
            assertThat(read).isEqualTo(pages(index));
            assertThat(one(entries).list().execute()).isEqualTo(ENTRIES);
        }

        /** All calls from one on: a segment of the scan before may still be asking when this begins, and be counted. */
        private static void failFrom(int index, Fault fault, FaultProxy proxy) {
            proxy.reset();
            IntStream.range(index, index + MANY_CALLS)
                    .forEach(call -> proxy.on("Scan").call(call).inject(fault));
        }

        @ParameterizedTest
        @MethodSource("scanFaults")
        void parallelScan_fails(Fault fault, int index, Model<Entry> entries, FaultProxy proxy) {
            for (Execution execution : Execution.values()) {
                failFrom(index, fault, proxy);

                assertThatThrownBy(() -> execution.run(scattered(entries).list()))
                        .isInstanceOf(SdkException.class);
            }
            proxy.reset();

            assertThat(scattered(entries).list().execute()).containsExactlyInAnyOrderElementsOf(SCATTERED);
        }

        @ParameterizedTest
        @MethodSource("scanFaults")
        void parallelStream_neverLooksComplete(Fault fault, int index, Model<Entry> entries, FaultProxy proxy) {
            failFrom(index, fault, proxy);
            try (Stream<Entry> stream = scattered(entries).stream()) {
                Iterator<Entry> iterator = stream.iterator();
                List<Entry> read = new ArrayList<>();

                Throwable failure = catchThrowable(() -> iterator.forEachRemaining(read::add));

                assertThat(failure).isInstanceOf(SdkException.class);
                assertThatThrownBy(iterator::hasNext).isSameAs(failure);
                assertThat(read).doesNotHaveDuplicates().isSubsetOf(SCATTERED);
            }
        }

        @ParameterizedTest
        @MethodSource("scanFaults")
        void parallelPages_failed_areResumedAtTheLast(Fault fault, int index, Model<Entry> entries, FaultProxy proxy) {
            failFrom(index, fault, proxy);
            List<SegmentPage<Entry>> read = new ArrayList<>();
            try (Stream<SegmentPage<Entry>> pages = scattered(entries).pages()) {
                Iterator<SegmentPage<Entry>> iterator = pages.iterator();
                assertThatThrownBy(() -> iterator.forEachRemaining(read::add)).isInstanceOf(SdkException.class);
            }
            proxy.reset();

            ParallelScan<Entry> rest = read.isEmpty()
                    ? scattered(entries)
                    : scattered(entries).startAt(read.get(read.size() - 1).checkpoint());

            assertThat(Stream.concat(
                            read.stream().flatMap(page -> page.items().stream()), rest.list().execute().stream()))
                    .containsExactlyInAnyOrderElementsOf(SCATTERED);
        }

        @ParameterizedTest
        @EnumSource(Execution.class)
        void failures_areThoseOfTheSdk(Execution execution, Model<Entry> entries, FaultProxy proxy) {
            proxy.on("Query").call(0).inject(Fault.throttling());
            proxy.on("Query").call(1).inject(Fault.internalServerError());
            proxy.on("Query").call(2).inject(Fault.cutAfterForwarding());
            proxy.on("Query").call(3).inject(Fault.wrongChecksum());
            proxy.on("Query").call(4).inject(Fault.garbage());

            assertThatThrownBy(() -> execution.run(one(entries)))
                    .isInstanceOf(ProvisionedThroughputExceededException.class);
            assertThatThrownBy(() -> execution.run(one(entries))).isInstanceOf(InternalServerErrorException.class);
            assertThatThrownBy(() -> execution.run(one(entries))).isInstanceOf(SdkClientException.class);
            assertThatThrownBy(() -> execution.run(one(entries))).isInstanceOf(SdkClientException.class);
            assertThatThrownBy(() -> execution.run(one(entries))).isInstanceOf(SdkClientException.class);
        }
    }
}
