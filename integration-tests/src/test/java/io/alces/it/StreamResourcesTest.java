package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.ParallelScan;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a stream holds is free again once it is closed, failed or cancelled. */
@AlcesTest
class StreamResourcesTest {
    private static final List<Entry> ENTRIES = Entry.ofBook("one");

    @BeforeAll
    static void fill(Model<Entry> entries) {
        entries.saveAll(ENTRIES).execute();
    }

    @BeforeEach
    void reset(FaultProxy proxy) {
        proxy.reset();
    }

    /** Takes what it asks for. */
    private static final class Demanding implements Subscriber<Entry> {
        private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
        private final CompletableFuture<Subscription> given = new CompletableFuture<>();
        private volatile boolean ended;

        Subscription subscription() {
            return given.join();
        }

        List<Entry> next(int count) {
            subscription().request(count);
            return Stream.generate(this::next).limit(count).toList();
        }

        private Entry next() {
            try {
                return Objects.requireNonNull(entries.poll(10, TimeUnit.SECONDS));
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            given.complete(subscription);
        }

        @Override
        public void onNext(Entry entry) {
            entries.add(entry);
        }

        @Override
        public void onError(Throwable failure) {
            ended = true;
        }

        @Override
        public void onComplete() {
            ended = true;
        }
    }

    private static ParallelScan<Entry> scan(Model<Entry> entries) {
        return entries.scan().pageSize(5).parallel(4);
    }

    private static void awaitNoScanThreads() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (scanThreads() > 0 && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(scanThreads()).isZero();
    }

    private static long scanThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("alces-scan-"))
                .count();
    }

    @Test
    void parallelStream_closedEarly_leavesNoThread(Model<Entry> entries) throws InterruptedException {
        try (Stream<Entry> stream = scan(entries).stream()) {
            assertThat(stream.findFirst()).isPresent();
        }

        awaitNoScanThreads();
    }

    @Test
    void publisher_readsNoFurtherThanItIsAsked(Model<Entry> entries, FaultProxy proxy) {
        Demanding subscriber = new Demanding();

        entries.query().where(Entry::book).eq("one").pageSize(5).publisher().subscribe(subscriber);
        assertThat(subscriber.next(5)).isEqualTo(ENTRIES.subList(0, 5));
        assertThat(proxy.calls()).hasSize(1);
        assertThat(subscriber.next(1)).isEqualTo(ENTRIES.subList(5, 6));
        assertThat(proxy.calls()).hasSize(2);

        subscriber.subscription().cancel();
        assertThat(subscriber.entries).isEmpty();
    }

    @Test
    void publisher_cancelledWhileItReads_isSilent(Model<Entry> entries, FaultProxy proxy) {
        proxy.on("Query").call(0).inject(Fault.delay(Duration.ofMillis(100)));
        proxy.on("Query").call(1).inject(Fault.delay(Duration.ofMillis(300)));
        Demanding subscriber = new Demanding();

        entries.query().where(Entry::book).eq("one").publisher().subscribe(subscriber);
        subscriber.subscription().request(Long.MAX_VALUE);
        subscriber.subscription().cancel();

        assertThat(entries.query()
                        .where(Entry::book)
                        .eq("one")
                        .list()
                        .executeAsync()
                        .join())
                .isEqualTo(ENTRIES);
        assertThat(subscriber.entries).isEmpty();
        assertThat(subscriber.ended).isFalse();
    }

    @Test
    void parallelStream_failed_leavesNoThread(Model<Entry> entries, FaultProxy proxy) throws InterruptedException {
        proxy.on("Scan").everyCall().inject(Fault.internalServerError());

        assertThatThrownBy(() -> scan(entries).stream().toList()).isInstanceOf(SdkException.class);

        awaitNoScanThreads();
    }

    /** As many connections as segments: one that stays taken makes the next scan wait in vain. */
    @Test
    void parallelStream_closedEarly_givesItsConnectionsBack(DynamoDbClient injected, FaultProxy proxy)
            throws InterruptedException {
        try (DynamoDbClient client = DynamoDbClient.builder()
                        .endpointOverride(proxy.endpoint())
                        .region(injected.serviceClientConfiguration().region())
                        .credentialsProvider(
                                injected.serviceClientConfiguration().credentialsProvider())
                        .httpClient(Apache5HttpClient.builder()
                                .maxConnections(4)
                                .connectionAcquisitionTimeout(Duration.ofSeconds(5))
                                .build())
                        .build();
                Alces alces = Alces.builder().client(client).build()) {
            Model<Entry> entries = alces.model(Entry.class);
            for (int round = 0; round < 30; round++) {
                try (Stream<Entry> stream = scan(entries).stream()) {
                    assertThat(stream.limit(1 + round % 7)).isNotEmpty();
                }
            }
            awaitNoScanThreads();

            assertThat(scan(entries).list().execute()).hasSameSizeAs(ENTRIES);
        }
    }
}
