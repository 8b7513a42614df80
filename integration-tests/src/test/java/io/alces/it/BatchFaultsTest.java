package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.BatchResult;
import io.alces.Model;
import io.alces.error.BatchIncompleteException;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** What goes wrong at any call of a batch: nothing is lost, nothing is doubled. */
@AlcesTest
class BatchFaultsTest {
    private static final int ITEMS = 60;
    private static final int WRITE_CALLS = 3;
    private static final int KEYS = 210;
    private static final int GET_CALLS = 3;

    /** As often as the client tries before it reports a failure. */
    private static final int CLIENT_ATTEMPTS = 4;

    private static final List<Trouble> TROUBLES = List.of(
            new Trouble(Fault.unprocessedAfter(0), 2),
            new Trouble(Fault.unprocessedAfter(2), 2),
            new Trouble(Fault.wrongChecksum(), 2),
            new Trouble(Fault.garbage(), 2),
            new Trouble(Fault.throttling(), CLIENT_ATTEMPTS),
            new Trouble(Fault.internalServerError(), CLIENT_ATTEMPTS),
            new Trouble(Fault.serviceUnavailable(), CLIENT_ATTEMPTS));

    /**
     * A fault at several calls in a row.
     *
     * @param times enough of them that the client gives up on it, if it is one that the client tries again by itself
     */
    private record Trouble(Fault fault, int times) {
        void beginAt(int index, String operation, FaultProxy proxy) {
            IntStream.range(index, index + times)
                    .forEach(call -> proxy.on(operation).call(call).inject(fault));
        }
    }

    static Stream<Arguments> writeFaults() {
        return faultsAt(WRITE_CALLS);
    }

    static Stream<Arguments> getFaults() {
        return faultsAt(GET_CALLS);
    }

    private static Stream<Trouble> troubles(Execution execution) {
        List<Fault> cuts = execution == Execution.BLOCKING ? List.of(Fault.cutBeforeForwarding()) : List.of();
        return Stream.concat(
                TROUBLES.stream(),
                Stream.concat(cuts.stream(), execution.lostAnswers().stream())
                        .map(fault -> new Trouble(fault, CLIENT_ATTEMPTS)));
    }

    private static Stream<Arguments> faultsAt(int calls) {
        return Stream.of(Execution.values())
                .flatMap(execution -> troubles(execution)
                        .flatMap(trouble ->
                                IntStream.range(0, calls).mapToObj(index -> Arguments.of(execution, trouble, index))));
    }

    @ParameterizedTest
    @MethodSource("writeFaults")
    void saveAll_storesEachItemOnce(
            Execution execution, Trouble trouble, int index, Model<Lot> lots, FaultProxy proxy) {
        trouble.beginAt(index, "BatchWriteItem", proxy);

        BatchResult<Lot> result = execution.run(lots.saveAll(Lot.range(0, ITEMS)));

        assertThat(result.present()).isEqualTo(Lot.range(0, ITEMS));
        assertThat(proxy.unused()).isEmpty();
        assertThat(lots.scan().list().execute()).containsExactlyInAnyOrderElementsOf(Lot.range(0, ITEMS));
    }

    @ParameterizedTest
    @MethodSource("writeFaults")
    void deleteAll_removesEachItem(Execution execution, Trouble trouble, int index, Model<Lot> lots, FaultProxy proxy) {
        lots.saveAll(Lot.range(0, ITEMS + 1)).execute();
        proxy.reset();
        trouble.beginAt(index, "BatchWriteItem", proxy);

        execution.run(lots.deleteAll(Lot.keys(lots, 0, ITEMS)));

        assertThat(proxy.unused()).isEmpty();
        assertThat(lots.scan().list().execute()).containsExactly(Lot.of(ITEMS));
    }

    @ParameterizedTest
    @MethodSource("getFaults")
    void getAll_answersEachKeyOnce(Execution execution, Trouble trouble, int index, Model<Lot> lots, FaultProxy proxy) {
        lots.saveAll(Lot.range(0, ITEMS)).execute();
        trouble.beginAt(index, "BatchGetItem", proxy);

        BatchResult<Lot> result = execution.run(lots.getAll(Lot.keys(lots, 0, KEYS)));

        assertThat(result.present()).isEqualTo(Lot.range(0, ITEMS));
        assertThat(result.size()).isEqualTo(KEYS);
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveAll_throttledForGood_saysWhatIsStored(Execution execution, Model<Lot> lots, FaultProxy proxy) {
        proxy.on("BatchWriteItem").everyCall().inject(Fault.throttling());
        proxy.on("BatchWriteItem").call(0).inject(Fault.unprocessedAfter(20));

        BatchIncompleteException failure = catchThrowableOfType(
                BatchIncompleteException.class,
                () -> execution.run(lots.saveAll(Lot.range(0, ITEMS)).attempts(2)));

        assertThat(failure).hasCauseInstanceOf(ProvisionedThroughputExceededException.class);
        assertThat(failure.processed()).isEqualTo(20);
        assertThat(lots.scan().list().execute())
                .containsExactlyInAnyOrderElementsOf(
                        BatchResult.of(failure, Lot.class).present());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveAll_withPartialAllowed_canGoOnWithTheRest(Execution execution, Model<Lot> lots, FaultProxy proxy) {
        proxy.on("BatchWriteItem").everyCall().inject(Fault.unprocessedAfter(0));
        proxy.on("BatchWriteItem").call(0).inject(Fault.unprocessedAfter(10));
        BatchResult<Lot> part =
                execution.run(lots.saveAll(Lot.range(0, ITEMS)).attempts(1).allowPartial());
        proxy.reset();

        execution.run(lots.saveAll(part.unprocessed().stream()
                .flatMap(entry -> entry.item().stream())
                .toList()));

        assertThat(part.present()).hasSize(10);
        assertThat(lots.scan().list().execute()).containsExactlyInAnyOrderElementsOf(Lot.range(0, ITEMS));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveAll_refused_failsAtOnce(Execution execution, Model<Lot> lots, FaultProxy proxy) {
        proxy.on("BatchWriteItem").everyCall().inject(Fault.error(400, "AccessDeniedException"));

        assertThatThrownBy(() -> execution.run(lots.saveAll(Lot.range(0, ITEMS))))
                .isInstanceOf(BatchIncompleteException.class)
                .hasMessageStartingWith(
                        "saveAll of Lot: 60 of 60 not processed, at positions 0, 1, 2, 3, 4, 5, 6, 7, 8, 9,"
                                + " ...; the last request failed with DynamoDbException;")
                .hasCauseInstanceOf(DynamoDbException.class);
        assertThat(proxy.calls())
                .filteredOn(call -> call.operation().equals("BatchWriteItem"))
                .hasSize(1);
    }
}
