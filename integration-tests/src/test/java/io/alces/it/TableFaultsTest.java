package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.TimeToLive;
import io.alces.table.TableOperations;
import io.alces.table.TableReport;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.testing.ProxiedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** What goes wrong at any call of an operation on a table can be repaired by ensuring the table. */
@AlcesTest(attempts = TableFaultsTest.ATTEMPTS)
class TableFaultsTest {
    static final int ATTEMPTS = 4;

    private static final List<String> ENSURE_CALLS =
            List.of("DescribeTable", "CreateTable", "DescribeTable", "DescribeTimeToLive", "UpdateTimeToLive");

    @Item(table = "tokens")
    @GlobalIndex(name = "byUser", partitionKey = "user")
    record Token(
            @PartitionKey String id,
            String user,
            @TimeToLive Instant expiresAt) {}

    private static TableOperations tokens(Alces alces) {
        return alces.model(Token.class).table();
    }

    /** Half an answer is not among them: half an error is one of its own to the SDK, which does not try again. */
    static Stream<Arguments> faults() {
        return Stream.of(Fault.internalServerError(), Fault.cutBeforeForwarding(), Fault.cutAfterForwarding())
                .flatMap(fault -> Stream.of(Execution.values()).map(execution -> Arguments.of(execution, fault)));
    }

    /**
     * Those after which the SDK tries again in any case. Its asynchronous client may mix up two attempts where a connection ends
     * before the answer, and fails then.
     */
    static Stream<Arguments> passingFaults() {
        return Stream.concat(
                faults().filter(arguments -> arguments.get()[0] == Execution.BLOCKING),
                Stream.of(Fault.internalServerError(), Fault.internalServerErrorAfterForwarding())
                        .map(fault -> Arguments.of(Execution.ASYNC, fault)));
    }

    static Stream<Arguments> faultsOfOperations() {
        return faults().flatMap(arguments -> ENSURE_CALLS.stream()
                .distinct()
                .map(operation -> Arguments.of(arguments.get()[0], arguments.get()[1], operation)));
    }

    private static List<String> operations(FaultProxy proxy) {
        return proxy.calls().stream().map(ProxiedCall::operation).toList();
    }

    private static TableReport ensure(Execution execution, Alces alces) {
        return execution.run(tokens(alces).ensure().checkEvery(Duration.ofMillis(5)));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void ensure_ofWhatIsMissing_sendsNoMoreThanItTakes(Execution execution, Alces alces, FaultProxy proxy) {
        assertThat(ensure(execution, alces).created()).isTrue();
        assertThat(operations(proxy)).isEqualTo(ENSURE_CALLS);
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void ensure_withEveryAnswerLostOnce_succeeds(Execution execution, Fault fault, Alces alces, FaultProxy proxy) {
        ENSURE_CALLS.stream()
                .distinct()
                .forEach(operation -> proxy.on(operation).call(0).inject(fault));

        TableReport report = ensure(execution, alces);

        assertThat(report.differences()).isEmpty();
        assertThat(proxy.unused()).isEmpty();
        assertThat(ensure(execution, alces).timeToLiveEnabled()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("faultsOfOperations")
    void ensure_thatFailed_canBeRepeated(
            Execution execution, Fault fault, String operation, Alces alces, FaultProxy proxy) {
        proxy.on(operation).firstCalls(ATTEMPTS).inject(fault);

        assertThatThrownBy(() -> ensure(execution, alces)).isInstanceOf(SdkException.class);

        assertThat(proxy.unused()).isEmpty();
        assertThat(ensure(execution, alces).differences()).isEmpty();
        assertThat(ensure(execution, alces).timeToLiveEnabled()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_whoseAnswerWasLost_saysThatItMayHaveCreatedTheTable(
            Execution execution, Alces alces, FaultProxy proxy) {
        proxy.on("CreateTable").call(0).inject(Fault.internalServerErrorAfterForwarding());

        assertThatThrownBy(() -> execution.run(tokens(alces).create()))
                .isInstanceOf(ResourceInUseException.class)
                .hasMessageMatching("(?s)tokens exists, but this call may have created it: the request was sent \\d"
                        + " times, and an answer to it was lost; describe\\(\\) shows what is there, and ensure\\(\\)"
                        + " waits for it and completes it.*");
        assertThat(ensure(execution, alces).timeToLiveEnabled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_ofTableThatExists_isWhatDynamoDbSays(Execution execution, Alces alces) {
        execution.run(tokens(alces).create());

        assertThatThrownBy(() -> execution.run(tokens(alces).create()))
                .isInstanceOf(ResourceInUseException.class)
                .hasMessageStartingWith("Cannot create preexisting table");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void delete_whoseAnswerWasLost_leavesNoTable(Execution execution, Alces alces, FaultProxy proxy) {
        execution.run(tokens(alces).create());
        proxy.on("DeleteTable").call(0).inject(Fault.internalServerErrorAfterForwarding());

        assertThat(execution.run(tokens(alces).delete())).isFalse();
        assertThat(execution.run(tokens(alces).describe())).isEmpty();
    }
}
