package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.alces.Alces;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.TimeToLive;
import io.alces.error.TableNotReadyException;
import io.alces.error.TableUpdateException;
import io.alces.table.TableChanges;
import io.alces.table.UpdateTableOperation;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.testing.ProxiedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What goes wrong at any call of an update is told, or met, and can be repaired by executing it again. */
@AlcesTest(attempts = TableFaultsTest.ATTEMPTS)
class TableUpdateFaultsTest {
    private static final List<String> CALLS =
            List.of("DescribeTable", "DescribeTimeToLive", "UpdateTimeToLive", "UpdateTable");

    @Item(table = "visits")
    record OldVisit(@PartitionKey String id) {}

    @Item(table = "visits")
    @GlobalIndex(name = "byPage", partitionKey = "page")
    record Visit(
            @PartitionKey String id,
            String page,
            @TimeToLive Instant expiresAt) {}

    private static UpdateTableOperation update(Alces alces) {
        return alces.model(Visit.class).table().update().checkEvery(Duration.ofMillis(20));
    }

    private static UpdateTableOperation everything(Alces alces) {
        return update(alces).timeToLive().addIndex("byPage");
    }

    private static void createOld(Alces alces, FaultProxy proxy) {
        alces.model(OldVisit.class).table().create().execute();
        proxy.reset();
    }

    private static void assertComplete(Alces alces) {
        var ensured = alces.model(Visit.class).table().ensure().execute();
        assertThat(ensured.differences()).isEmpty();
        assertThat(ensured.timeToLiveEnabled()).isFalse();
    }

    static Stream<Arguments> passingFaults() {
        return TableFaultsTest.passingFaults();
    }

    static Stream<Arguments> faultsOfOperations() {
        return TableFaultsTest.faults()
                .flatMap(arguments -> CALLS.stream()
                        .map(operation ->
                                Arguments.of(arguments.get()[0], arguments.get()[1], operation)));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_whenNothingFails_sendsNoMoreThanItTakes(Execution execution, Alces alces, FaultProxy proxy) {
        createOld(alces, proxy);

        var unused = execution.run(everything(alces));

        assertThat(proxy.calls().stream()
                        .map(ProxiedCall::operation)
                        .limit(CALLS.size())
                        .toList())
                .isEqualTo(CALLS);
        assertThat(proxy.calls().stream()
                        .map(ProxiedCall::operation)
                        .skip(CALLS.size())
                        .distinct()
                        .toList())
                .containsExactly("DescribeTable");
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void update_withEveryAnswerLostOnce_succeeds(Execution execution, Fault fault, Alces alces, FaultProxy proxy) {
        createOld(alces, proxy);
        CALLS.forEach(operation -> proxy.on(operation).call(0).inject(fault));

        TableChanges changes = execution.run(everything(alces));

        assertThat(changes.changes())
                .containsExactly("time to live: from DISABLED to ENABLED on expiresAt", "index byPage: added");
        assertThat(proxy.unused()).isEmpty();
        assertComplete(alces);
    }

    @ParameterizedTest
    @MethodSource("faultsOfOperations")
    void update_thatFailed_canBeRepeated(
            Execution execution, Fault fault, String operation, Alces alces, FaultProxy proxy) {
        createOld(alces, proxy);
        proxy.on(operation).firstCalls(TableFaultsTest.ATTEMPTS).inject(fault);

        Throwable failure = catchThrowable(() -> execution.run(everything(alces)));

        assertThat(proxy.unused()).isEmpty();
        assertThat(failure)
                .isInstanceOf(operation.equals("UpdateTable") ? TableUpdateException.class : SdkException.class);
        execution.run(everything(alces));
        assertComplete(alces);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_whileAnotherHoldsTheTable_waits(Execution execution, Alces alces, FaultProxy proxy) {
        createOld(alces, proxy);
        proxy.on("UpdateTable").call(0).inject(Fault.error(400, "LimitExceededException"));
        proxy.on("UpdateTable").call(1).inject(Fault.error(400, "ResourceInUseException"));

        assertThat(execution.run(update(alces).addIndex("byPage")).changes()).containsExactly("index byPage: added");
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_thatTakesTooLong_goesOn(Execution execution, Alces alces, FaultProxy proxy) {
        createOld(alces, proxy);

        assertThatThrownBy(() -> execution.run(update(alces).addIndex("byPage").waitAtMost(Duration.ZERO)))
                .isInstanceOf(TableNotReadyException.class)
                .hasMessage("visits is not active after PT0S: table ACTIVE, index byPage CREATING; look again later, or"
                        + " wait longer with waitAtMost(..); begun: index byPage: added");

        assertThat(execution.run(update(alces).addIndex("byPage")).unchanged())
                .containsExactly("index byPage: already there");
    }

    /** DynamoDB Local knows no tags. */
    @ParameterizedTest
    @EnumSource(Execution.class)
    void tags_areSent(Execution execution, Alces alces, FaultProxy proxy) {
        createOld(alces, proxy);
        proxy.on("TagResource").everyCall().inject(Fault.reply(200, "{}"));
        proxy.on("UntagResource").everyCall().inject(Fault.reply(200, "{}"));

        TableChanges changes = execution.run(update(alces).tag("team", "web").withoutTag("owner"));

        assertThat(changes.changes()).containsExactly("tag team: set", "tag owner: removed");
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void tags_thatAreRefused_tellWhatWasDone(Execution execution, Alces alces, FaultProxy proxy) {
        createOld(alces, proxy);

        assertThatThrownBy(() -> execution.run(update(alces).tag("team", "web").timeToLive()))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("visits is updated in part: time to live: from DISABLED to ENABLED on expiresAt; failed at:"
                        + " tags; execute the update again to do what is left")
                .hasCauseInstanceOf(DynamoDbException.class);
    }

    @Test
    void update_interruptedWhileItWaits_tellsWhatWasBegun(Alces alces, FaultProxy proxy) {
        createOld(alces, proxy);
        proxy.on("DescribeTable").call(1).inject(Fault.delay(Duration.ofMillis(500)));
        interruptOnceDescribedTwice(proxy, Thread.currentThread());

        assertThatThrownBy(() -> update(alces).addIndex("byPage").execute())
                .isInstanceOf(TableUpdateException.class)
                .hasCauseInstanceOf(AbortedException.class)
                .extracting(failure -> ((TableUpdateException) failure).done())
                .isEqualTo(List.of("index byPage: added"));

        assertThat(Thread.interrupted()).isTrue();
        TableDescription table = update(alces).addIndex("byPage").execute().table();
        assertThat(table.globalSecondaryIndexes()).hasSize(1);
    }

    private static void interruptOnceDescribedTwice(FaultProxy proxy, Thread waiting) {
        Thread interrupter = new Thread(() -> {
            while (proxy.calls().stream()
                            .filter(call -> call.operation().equals("DescribeTable"))
                            .count()
                    < 2) {
                Thread.onSpinWait();
            }
            waiting.interrupt();
        });
        interrupter.setDaemon(true);
        interrupter.start();
    }
}
