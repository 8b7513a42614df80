package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.FanOutQuery;
import io.alces.Model;
import io.alces.Partial;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;

/** Several partitions as one: each item once, in the order that the engine itself has, and no more read than needed. */
class FanOutQueriesTest {
    private static final List<String> BOOKS = List.of("two", "one", "three", "none");
    private static final List<Entry> ENTRIES = List.of("one", "two", "three").stream()
            .flatMap(book -> Entry.ofBook(book).stream())
            .toList();

    /** By the sort key, then in the order in which the partitions are given. */
    private static final List<Entry> BY_NUMBER = ENTRIES.stream()
            .sorted(Comparator.comparing(Entry::number).thenComparing(entry -> BOOKS.indexOf(entry.book())))
            .toList();

    private static List<Entry> descending(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::number)
                        .reversed()
                        .thenComparing(entry -> BOOKS.indexOf(entry.book())))
                .toList();
    }

    private static List<Entry> where(Function<Entry, Boolean> kept) {
        return BY_NUMBER.stream().filter(kept::apply).toList();
    }

    @Item(table = "texts")
    record Text(@PartitionKey String part, @SortKey String key) {}

    @Item(table = "amounts")
    record Amount(@PartitionKey String part, @SortKey BigDecimal key) {}

    @Item(table = "blobs")
    record Blob(@PartitionKey String part, @SortKey SdkBytes key) {}

    /** Sort keys of every type are in the order in which the engine gives them if they are all in one partition. */
    @Nested
    @AlcesTest
    class Ordering {
        private static final int COUNT = 150;
        private static final int PARTS = 5;
        private static final List<String> CHARACTERS = List.of(
                "a", "Z", "~", "\u0000", "\u00e9", "\ud7ff", "\ue000", "\uffff", "\ud83d\ude00", "\ud800\udc00");

        private final Random random = new Random(7);

        /** Keys in the order of the engine, and of a query across parts of them. */
        private record Orders<K>(List<K> engine, List<K> merged) {
            void assertEqual() {
                assertThat(engine).hasSize(COUNT);
                assertThat(merged).isEqualTo(engine);
            }
        }

        private static <M> void store(Model<M> model, List<M> whole, List<M> parts) {
            model.saveAll(Stream.concat(whole.stream(), parts.stream()).toList())
                    .execute();
        }

        private static <K> List<K> distinct(Stream<K> keys) {
            return keys.distinct().limit(COUNT).toList();
        }

        private static String part(int number) {
            return "part " + number % PARTS;
        }

        private static <M, K> List<M> parts(List<K> keys, BiFunction<String, K, M> maker) {
            return IntStream.range(0, COUNT)
                    .mapToObj(number -> maker.apply(part(number), keys.get(number)))
                    .toList();
        }

        private static Collection<String> allParts() {
            return IntStream.range(0, PARTS).mapToObj(Ordering::part).toList();
        }

        private static <M, K> void assertOrder(Execution execution, Model<M> model, Function<M, K> key) {
            for (boolean descending : new boolean[] {false, true}) {
                var query = descending ? model.query().descending() : model.query();
                new Orders<>(
                                query.where("part").eq("whole").list().execute().stream()
                                        .map(key)
                                        .toList(),
                                execution
                                        .run(query.pageSize(7)
                                                .acrossPartitions("part")
                                                .in(allParts())
                                                .list())
                                        .stream()
                                        .map(key)
                                        .toList())
                        .assertEqual();
            }
        }

        private String text() {
            return random.ints(1 + random.nextInt(3), 0, CHARACTERS.size())
                    .mapToObj(CHARACTERS::get)
                    .reduce("", String::concat);
        }

        private BigDecimal number() {
            return new BigDecimal(random.nextInt(2000) - 1000)
                    .scaleByPowerOfTen(random.nextInt(7) - 3)
                    .stripTrailingZeros();
        }

        private SdkBytes bytes() {
            byte[] bytes = new byte[1 + random.nextInt(2)];
            random.nextBytes(bytes);
            return SdkBytes.fromByteArray(bytes);
        }

        @ParameterizedTest
        @EnumSource(Execution.class)
        void text_isOrderedAsByTheEngine(Execution execution, Model<Text> texts) {
            List<String> keys = distinct(Stream.generate(this::text));
            store(texts, keys.stream().map(key -> new Text("whole", key)).toList(), parts(keys, Text::new));

            assertOrder(execution, texts, Text::key);
        }

        @ParameterizedTest
        @EnumSource(Execution.class)
        void numbers_areOrderedAsByTheEngine(Execution execution, Model<Amount> amounts) {
            List<BigDecimal> keys = distinct(Stream.generate(this::number));
            store(amounts, keys.stream().map(key -> new Amount("whole", key)).toList(), parts(keys, Amount::new));

            assertOrder(execution, amounts, Amount::key);
        }

        @ParameterizedTest
        @EnumSource(Execution.class)
        void binary_isOrderedAsByTheEngine(Execution execution, Model<Blob> blobs) {
            List<SdkBytes> keys = distinct(Stream.generate(this::bytes));
            store(blobs, keys.stream().map(key -> new Blob("whole", key)).toList(), parts(keys, Blob::new));

            assertOrder(execution, blobs, Blob::key);
        }
    }

    @Nested
    @AlcesTest
    class Reading {

        @BeforeAll
        static void fill(Model<Entry> entries) {
            entries.saveAll(ENTRIES).execute();
        }

        @BeforeEach
        void reset(FaultProxy proxy) {
            proxy.reset();
        }

        private static FanOutQuery<Entry> across(Model<Entry> entries, int pageSize) {
            return entries.query()
                    .pageSize(pageSize)
                    .acrossPartitions(Entry::book)
                    .in(BOOKS);
        }

        @ParameterizedTest
        @EnumSource(Execution.class)
        void list_hasAllInOrder(Execution execution, Model<Entry> entries) {
            assertThat(execution.run(across(entries, 7).list())).isEqualTo(BY_NUMBER);
            assertThat(execution.run(entries.query()
                            .descending()
                            .acrossPartitions("book")
                            .in(BOOKS)
                            .list()))
                    .isEqualTo(descending(ENTRIES));
        }

        @ParameterizedTest
        @EnumSource(Execution.class)
        void list_withFilterRangeAndLimit_isTheBeginning(Execution execution, Model<Entry> entries) {
            FanOutQuery<Entry> query = entries.query()
                    .where(Entry::number)
                    .ge(10)
                    .filter(Entry::kind)
                    .eq("b")
                    .pageSize(4)
                    .acrossPartitions(Entry::book)
                    .in(BOOKS);
            List<Entry> expected =
                    where(entry -> entry.number() >= 10 && entry.kind().equals("b"));

            for (int limit : List.of(1, 2, 20, expected.size(), 500)) {
                assertThat(execution.run(query.limit(limit).list()))
                        .isEqualTo(expected.subList(0, Math.min(limit, expected.size())));
            }
            assertThat(execution.run(query.count())).isEqualTo(expected.size());
            assertThat(execution.run(query.limit(7).count())).isEqualTo(7);
        }

        @ParameterizedTest
        @EnumSource(Execution.class)
        void list_ofAnIndex_keepsTiesInTheirOrder(Execution execution, Model<Entry> entries) {
            List<Entry> read = execution.run(entries.query()
                    .pageSize(9)
                    .acrossPartitions(Entry::kind)
                    .in(List.of("b", "a"))
                    .list());

            assertThat(read).containsExactlyInAnyOrderElementsOf(ENTRIES);
            assertThat(read)
                    .isSortedAccordingTo(
                            Comparator.comparing(Entry::rank).thenComparing(Entry::kind, Comparator.reverseOrder()));
        }

        @ParameterizedTest
        @EnumSource(Execution.class)
        void first_isTheFirstOfAll(Execution execution, Model<Entry> entries) {
            assertThat(execution.run(across(entries, 7).first())).contains(BY_NUMBER.get(0));
            assertThat(execution.run(entries.query()
                            .acrossPartitions(Entry::book)
                            .in(List.of("none", "nowhere"))
                            .first()))
                    .isEmpty();
        }

        @Test
        void parts_areMergedByAKeyThatWasNotAskedFor(Model<Entry> entries) {
            List<Partial<Entry>> parts = entries.query()
                    .attributes(Entry::words)
                    .acrossPartitions(Entry::book)
                    .in(BOOKS)
                    .list()
                    .execute();

            assertThat(parts)
                    .extracting(part -> part.get(Entry::words))
                    .isEqualTo(BY_NUMBER.stream().map(Entry::words).toList());
        }

        @Test
        void publisher_hasAllInOrder(Model<Entry> entries) {
            List<Entry> read = new ArrayList<>();

            across(entries, 7).publisher().subscribe(read::add).join();

            assertThat(read).isEqualTo(BY_NUMBER);
        }

        @Test
        void stream_readsNoFurtherThanItIsConsumed(Model<Entry> entries, FaultProxy proxy) {
            try (Stream<Entry> stream = across(entries, 5).stream()) {
                Iterator<Entry> iterator = stream.iterator();
                assertThat(proxy.calls()).isEmpty();

                assertThat(Stream.generate(iterator::next).limit(13)).isEqualTo(BY_NUMBER.subList(0, 13));
                assertThat(proxy.calls()).hasSize(4);

                assertThat(iterator).toIterable().containsExactlyElementsOf(BY_NUMBER.subList(13, BY_NUMBER.size()));
            }
        }

        @ParameterizedTest
        @EnumSource(Execution.class)
        void list_withLimit_takesOneRequestOfEachPartition(
                Execution execution, Model<Entry> entries, FaultProxy proxy) {
            assertThat(execution.run(entries.query()
                            .acrossPartitions(Entry::book)
                            .in(BOOKS)
                            .limit(20)
                            .list()))
                    .isEqualTo(BY_NUMBER.subList(0, 20));
            assertThat(proxy.calls()).hasSize(4);
        }
    }

    /** Clients that try once. */
    @Nested
    @AlcesTest(attempts = 1)
    class Failing {

        @BeforeAll
        static void fill(Model<Entry> entries) {
            entries.saveAll(ENTRIES).execute();
        }

        @BeforeEach
        void reset(FaultProxy proxy) {
            proxy.reset();
        }

        private static FanOutQuery<Entry> across(Model<Entry> entries) {
            return entries.query().pageSize(20).acrossPartitions(Entry::book).in(BOOKS);
        }

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

        @ParameterizedTest
        @EnumSource(Execution.class)
        void list_whereOnePartitionFails_failsWithoutTheOthers(
                Execution execution, Model<Entry> entries, FaultProxy proxy) throws InterruptedException {
            proxy.on("Query").everyCall().inject(Fault.delay(Duration.ofSeconds(4)));
            proxy.on("Query").call(2).inject(Fault.internalServerError());
            long begin = System.nanoTime();

            assertThatThrownBy(() -> execution.run(across(entries).list()))
                    .isInstanceOf(InternalServerErrorException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
            awaitNoThreads();
        }

        static Stream<Arguments> executionsAndCalls() {
            return Stream.of(Execution.values())
                    .flatMap(execution -> Stream.of(0, 3, 4, 12).map(call -> Arguments.of(execution, call)));
        }

        @ParameterizedTest
        @MethodSource("executionsAndCalls")
        void list_failingAtAnyRequest_fails(Execution execution, int call, Model<Entry> entries, FaultProxy proxy) {
            proxy.on("Query").call(call).inject(Fault.internalServerError());

            assertThatThrownBy(() -> execution.run(across(entries).list())).isInstanceOf(SdkException.class);
            assertThat(execution.run(across(entries).list())).isEqualTo(BY_NUMBER);
        }

        @Test
        void stream_goesOnAfterAFailure(Model<Entry> entries, FaultProxy proxy) {
            proxy.on("Query").call(1).inject(Fault.internalServerError());
            proxy.on("Query").call(7).inject(Fault.internalServerError());
            List<Entry> read = new ArrayList<>();
            try (Stream<Entry> stream = across(entries).stream()) {
                Iterator<Entry> iterator = stream.iterator();

                assertThatThrownBy(() -> iterator.forEachRemaining(read::add)).isInstanceOf(SdkException.class);
                assertThat(read).isEmpty();
                assertThatThrownBy(() -> iterator.forEachRemaining(read::add)).isInstanceOf(SdkException.class);
                iterator.forEachRemaining(read::add);
            }

            assertThat(read).isEqualTo(BY_NUMBER);
        }

        @Test
        void list_interrupted_isAborted(Model<Entry> entries, FaultProxy proxy) throws InterruptedException {
            proxy.on("Query").everyCall().inject(Fault.delay(Duration.ofSeconds(2)));
            Thread waiting = Thread.currentThread();
            CompletableFuture<Void> interrupter = CompletableFuture.runAsync(() -> {
                while (proxy.calls().size() < 4) {
                    Thread.onSpinWait();
                }
                waiting.interrupt();
            });

            assertThatThrownBy(() -> across(entries).list().execute()).isInstanceOf(AbortedException.class);

            assertThat(Thread.interrupted()).isTrue();
            interrupter.join();
            awaitNoThreads();
        }

        @Test
        void list_interruptedBefore_sendsNothing(Model<Entry> entries, FaultProxy proxy) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> across(entries).list().execute()).isInstanceOf(AbortedException.class);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(proxy.calls()).isEmpty();
        }
    }
}
