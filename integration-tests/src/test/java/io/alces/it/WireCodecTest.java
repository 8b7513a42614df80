package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.AlcesBuilder;
import io.alces.BatchResult;
import io.alces.Model;
import io.alces.WireCodec;
import io.alces.request.Operation;
import io.alces.spi.Listener;
import io.alces.spi.OperationEvent;
import io.alces.spi.WriteEvent;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.testing.LocalDynamoDb;
import io.alces.transaction.ReadResult;
import io.alces.transaction.ReadTransaction;
import io.alces.transaction.WriteTransaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;

/** Items go past the SDK, which sees all the rest of a call; nothing else is different. */
@AlcesTest
class WireCodecTest {
    private static final Entry FIRST = new Entry("one", 1, "secret", 1, List.of("\"x\"", "é\n"));
    private static final Entry SECOND = new Entry("one", 2, "secret", 2, List.of());
    private static final Entry THIRD = new Entry("one", 3, "secret", 3, List.of());

    /** Every kind of call that has items in its request or its answer. */
    private static final Map<String, Function<Alces, Operation<?>>> CALLS = calls();

    private final LocalDynamoDb database;
    private final FaultProxy proxy;
    private final Model<Entry> entries;

    WireCodecTest(LocalDynamoDb database, FaultProxy proxy, Model<Entry> entries) {
        this.database = database;
        this.proxy = proxy;
        this.entries = entries;
    }

    /** What the SDK has written and read. */
    private static final class Seen implements ExecutionInterceptor {
        private final List<String> calls = new CopyOnWriteArrayList<>();

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            calls.add(context.request() + " " + context.response());
        }

        boolean hasItems() {
            return calls.stream().anyMatch(call -> call.contains("secret"));
        }
    }

    /** The items that saves have replaced. */
    private static final class OldItems implements Listener<Entry> {
        private final List<Entry> items = new CopyOnWriteArrayList<>();

        @Override
        public boolean wantsOldItem() {
            return true;
        }

        @Override
        public void afterWrite(WriteEvent<Entry> event) {
            event.oldItem().ifPresent(items::add);
        }
    }

    private static Map<String, Function<Alces, Operation<?>>> calls() {
        Map<String, Function<Alces, Operation<?>>> calls = new LinkedHashMap<>();
        calls.put("get", alces -> entries(alces).get("one", 1));
        calls.put(
                "getAll", alces -> entries(alces).getAll(List.of(entries(alces).key("one", 1))));
        calls.put(
                "query",
                alces -> entries(alces).query().where(Entry::book).eq("one").list());
        calls.put("scan", alces -> entries(alces).scan().list());
        calls.put("save", alces -> entries(alces).save(THIRD));
        calls.put("create", alces -> entries(alces).create(THIRD));
        calls.put("saveAll", alces -> entries(alces).saveAll(List.of(SECOND, THIRD)));
        calls.put(
                "update",
                alces -> entries(alces).update("one", 1).set(Entry::rank).to(5));
        calls.put("delete", alces -> entries(alces).delete("one", 1));
        calls.put(
                "ReadTransaction",
                alces -> ReadTransaction.on(alces).add(entries(alces).get("one", 1)));
        calls.put(
                "WriteTransaction",
                alces -> WriteTransaction.on(alces).add(entries(alces).save(THIRD)));
        return calls;
    }

    static Stream<Arguments> executionsAndCalls() {
        return CALLS.keySet().stream()
                .flatMap(call -> Stream.of(Execution.values()).map(execution -> Arguments.of(execution, call)));
    }

    private static Model<Entry> entries(Alces alces) {
        return alces.model(Entry.class);
    }

    private static Operation<?> call(String name, Alces alces) {
        return Objects.requireNonNull(CALLS.get(name), name).apply(alces);
    }

    @BeforeEach
    void store() {
        entries.saveAll(List.of(FIRST, SECOND)).execute();
    }

    @ParameterizedTest
    @MethodSource("executionsAndCalls")
    void call_withWireCodec_keepsItemsFromTheSdk(Execution execution, String call) {
        Seen seen = new Seen();

        execution.run(call(call, alces(seen).build()));

        assertThat(seen.calls).hasSize(1);
        assertThat(seen.hasItems()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("executionsAndCalls")
    void call_withoutWireCodec_isLeftToTheSdk(Execution execution, String call) {
        Seen seen = new Seen();

        execution.run(call(call, alces(seen).withoutWireCodec().build()));

        assertThat(seen.hasItems()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("executionsAndCalls")
    void call_thatLogsValues_isLeftToTheSdk(Execution execution, String call) {
        Seen seen = new Seen();

        execution.run(call(call, alces(seen).logValues().build()));

        assertThat(seen.hasItems()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("executionsAndCalls")
    void call_ofClientWithoutIt_isLeftToTheSdk(Execution execution, String call) {
        Seen seen = new Seen();
        Alces alces = Alces.builder()
                .client(configured(DynamoDbClient.builder(), seen).build())
                .asyncClient(configured(DynamoDbAsyncClient.builder(), seen).build())
                .tableNames(database::tableName)
                .build();

        execution.run(call(call, alces));

        assertThat(seen.hasItems()).isTrue();
    }

    static Stream<Arguments> executionsAndWrites() {
        return executionsAndCalls()
                .filter(arguments -> Set.of("save", "create", "saveAll", "WriteTransaction")
                        .contains(arguments.get()[1]));
    }

    @ParameterizedTest
    @MethodSource("executionsAndWrites")
    void write_ofClientWhoseInterceptorChangesItems_storesWhatThatMakes(Execution execution, String call) {
        execution.run(call(call, alces(new ChangedItems.OfRequests()).build()));

        assertThat(entries.get("one", 3).execute().orElseThrow().kind()).isEqualTo("changed");
    }

    static Stream<Arguments> executionsAndReads() {
        return executionsAndCalls()
                .filter(arguments -> Set.of("get", "getAll", "query", "scan", "update", "delete", "ReadTransaction")
                        .contains(arguments.get()[1]));
    }

    @ParameterizedTest
    @MethodSource("executionsAndReads")
    void read_ofClientWhoseInterceptorChangesItems_givesWhatThatMakes(Execution execution, String call) {
        Object read =
                execution.run(call(call, alces(new ChangedItems.OfAnswers()).build()));

        assertThat(items(read).toString()).contains("kind=changed").doesNotContain("kind=secret");
    }

    private static Object items(Object read) {
        if (read instanceof BatchResult<?> batch) {
            return batch.items();
        }
        return read instanceof ReadResult transaction ? transaction.all() : read;
    }

    @ParameterizedTest
    @MethodSource("executionsAndWrites")
    void write_ofClientWhoseInterceptorChangesAnswers_keepsItemsFromTheSdk(Execution execution, String call) {
        Seen seen = new Seen();
        Alces alces = alces(seen, new ChangedItems.OfAnswers()).build();

        execution.run(call(call, alces));

        assertThat(seen.hasItems()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void save_thatIsWatched_isToldOfWithTheNamesOfItsAttributes(Execution execution) {
        Seen seen = new Seen();
        List<OperationEvent> events = new CopyOnWriteArrayList<>();
        Alces watched = alces(seen).listener(events::add).build();

        execution.run(entries(watched).save(THIRD));

        assertThat(seen.hasItems()).isFalse();
        assertThat(events).extracting(OperationEvent::shape).containsExactly("Item=[book, kind, number, rank, words]");
    }

    @ParameterizedTest
    @EnumSource
    void items_thatWereWritten_areReadAsTheyWere(Execution execution) {
        Model<Entry> wired = entries(alces(new Seen()).build());
        execution.run(wired.save(THIRD));

        assertThat(execution.run(wired.query().where(Entry::book).eq("one").list()))
                .containsExactly(FIRST, SECOND, THIRD);
        assertThat(execution.run(entries.query().where(Entry::book).eq("one").list()))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @ParameterizedTest
    @EnumSource
    void items_ofClientThatHasItTwice_areReadAndWrittenOnce(Execution execution) {
        Model<Entry> twice = entries(Alces.builder()
                .client(WireCodec.addTo(WireCodec.addTo(configured(DynamoDbClient.builder(), new Seen())))
                        .build())
                .asyncClient(WireCodec.addTo(WireCodec.addTo(configured(DynamoDbAsyncClient.builder(), new Seen())))
                        .build())
                .tableNames(database::tableName)
                .build());
        execution.run(twice.save(THIRD));

        assertThat(execution.run(twice.get("one", 3))).contains(THIRD);
    }

    @ParameterizedTest
    @EnumSource
    void attributes_thatAnUpdateReturns_areReadAsTheyAre(Execution execution) {
        Model<Entry> wired = entries(alces(new Seen()).build());

        assertThat(execution.run(wired.update("one", 1).set(Entry::rank).to(5)))
                .isEqualTo(new Entry("one", 1, "secret", 5, FIRST.words()));
        assertThat(execution.run(wired.update("one", 1).set(Entry::rank).to(6).returnOld()))
                .contains(new Entry("one", 1, "secret", 5, FIRST.words()));
        assertThat(execution.run(wired.update("one", 9).set(Entry::rank).to(6).returnOld()))
                .isEmpty();
        assertThat(execution
                        .run(wired.update("one", 1).set(Entry::rank).to(7).returnUpdated())
                        .get(Entry::rank))
                .isEqualTo(7);
        assertThat(execution.run(wired.delete("one", 1))).contains(new Entry("one", 1, "secret", 7, FIRST.words()));
        assertThat(execution.run(wired.delete("one", 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oldItem_thatASaveReplaces_isReadAsItIs(Execution execution) {
        Seen seen = new Seen();
        OldItems old = new OldItems();

        execution.run(
                entries(alces(seen).itemListener(Entry.class, old).build()).save(FIRST));

        assertThat(old.items).containsExactly(FIRST);
        assertThat(seen.hasItems()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void oldItem_ofClientWhoseInterceptorChangesItems_isWhatThatMakes(Execution execution) {
        OldItems old = new OldItems();
        Alces alces = alces(new ChangedItems.OfAnswers())
                .itemListener(Entry.class, old)
                .build();

        execution.run(entries(alces).save(FIRST));

        assertThat(old.items).extracting(Entry::kind).containsExactly("changed");
    }

    @ParameterizedTest
    @EnumSource
    void get_ofItemThatIsNotThere_isEmpty(Execution execution) {
        assertThat(execution.run(entries.get("one", 9))).isEmpty();
    }

    @Test
    void answer_thatIsPacked_isUnpacked() {
        DynamoDbClient client = WireCodec.addTo(configured(DynamoDbClient.builder(), new Seen()))
                .httpClient(new PackingHttpClient(Apache5HttpClient.create()))
                .build();
        Model<Entry> packed = entries(
                Alces.builder().client(client).tableNames(database::tableName).build());

        assertThat(packed.get("one", 1).execute()).contains(FIRST);
    }

    @ParameterizedTest
    @EnumSource
    void answer_damagedOnItsWay_isAskedForAgain(Execution execution) {
        proxy.on("GetItem").call(0).inject(Fault.wrongChecksum());

        assertThat(execution.run(entries.get("one", 1))).contains(FIRST);
        assertThat(proxy.calls())
                .filteredOn(call -> call.operation().equals("GetItem"))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void answer_damagedEachTime_fails(Execution execution) {
        proxy.on("GetItem").everyCall().inject(Fault.wrongChecksum());

        assertThatThrownBy(() -> execution.run(entries.get("one", 1)))
                .isInstanceOf(SdkClientException.class)
                .hasMessageContaining("The answer is not what its checksum says; it was damaged on its way");
    }

    private AlcesBuilder alces(ExecutionInterceptor... interceptors) {
        return Alces.builder()
                .client(WireCodec.addTo(configured(DynamoDbClient.builder(), interceptors))
                        .build())
                .asyncClient(WireCodec.addTo(configured(DynamoDbAsyncClient.builder(), interceptors))
                        .build())
                .tableNames(database::tableName);
    }

    private DynamoDbServiceClientConfiguration region() {
        return database.client().serviceClientConfiguration();
    }

    private <B extends DynamoDbBaseClientBuilder<B, ?>> B configured(B builder, ExecutionInterceptor... interceptors) {
        return builder.endpointOverride(database.endpoint())
                .region(region().region())
                .credentialsProvider(region().credentialsProvider())
                .overrideConfiguration(overrides -> overrides.executionInterceptors(List.of(interceptors)));
    }
}
