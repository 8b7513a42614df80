package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.BatchResult;
import io.alces.Model;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** Operations that may take only so long, before an engine that takes longer. */
@AlcesTest
class TimeoutTest {
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Fault SLOW = Fault.delay(Duration.ofSeconds(1));

    @ParameterizedTest
    @EnumSource(Execution.class)
    void get_thatTakesTooLong_fails(Execution execution, Model<Lot> lots, FaultProxy proxy) {
        proxy.on("GetItem").call(0).inject(SLOW);

        assertThatThrownBy(() -> execution.run(lots.get("sku", 1).timeout(PATIENCE)))
                .isInstanceOf(ApiCallTimeoutException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(execution.run(lots.get("sku", 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void get_byAClientThatAlcesMade_failsWhenItsLimitIsReached(Execution execution, Model<Lot> lots, FaultProxy proxy) {
        proxy.on("GetItem").call(0).inject(Fault.delay(Duration.ofSeconds(3)));

        try (Alces alces = Alces.builder()
                .local(proxy.endpoint())
                .callTimeout(Duration.ofMillis(1100))
                .build()) {
            Model<Lot> own = alces.model(Lot.class).onTable(lots.tableName() + "-" + execution);
            own.table().create().execute();

            assertThatThrownBy(() -> execution.run(own.get("sku", 1))).isInstanceOf(ApiCallTimeoutException.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(execution.run(own.get("sku", 1))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void list_whoseLaterRequestTakesTooLong_fails(Execution execution, Model<Lot> lots, FaultProxy proxy) {
        lots.saveAll(Lot.range(0, 10)).execute();
        proxy.on("Scan").call(1).inject(SLOW);

        assertThatThrownBy(() ->
                        execution.run(lots.scan().pageSize(5).timeout(PATIENCE).list()))
                .isInstanceOf(ApiCallTimeoutException.class);
    }

    @Test
    void parallelStream_thatTakesTooLong_fails(Model<Lot> lots, FaultProxy proxy) {
        proxy.on("Scan").call(1).inject(SLOW);

        assertThatThrownBy(
                        () -> lots.scan().timeout(PATIENCE).parallel(2).stream().toList())
                .isInstanceOf(ApiCallTimeoutException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveAll_whoseRequestTakesTooLong_sendsItAgain(Execution execution, Model<Lot> lots, FaultProxy proxy) {
        proxy.on("BatchWriteItem").call(1).inject(SLOW);

        BatchResult<Lot> result = execution.run(lots.saveAll(Lot.range(0, 60)).timeout(Duration.ofMillis(500)));

        assertThat(result.present()).isEqualTo(Lot.range(0, 60));
        assertThat(lots.scan().list().execute()).containsExactlyInAnyOrderElementsOf(Lot.range(0, 60));
    }
}
