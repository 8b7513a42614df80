package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.BatchResult;
import io.alces.Model;
import io.alces.error.BatchIncompleteException;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.AbortedException;

/** An interrupted batch tells what is left, and stays interrupted. */
@AlcesTest
class BatchInterruptionTest {

    @AfterEach
    void clearInterrupt() {
        boolean unused = Thread.interrupted();
    }

    private static void interrupt() {
        Thread.currentThread().interrupt();
    }

    @Test
    void saveAll_interruptedWhileItWaits_saysWhatIsStored(Model<Lot> lots, FaultProxy proxy) {
        proxy.on("BatchWriteItem").call(0).inject(Fault.unprocessedAfter(10));

        BatchIncompleteException failure = catchThrowableOfType(
                BatchIncompleteException.class,
                () -> lots.saveAll(Lot.range(0, 30))
                        .onProgress(progress -> interrupt())
                        .execute());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure)
                .hasMessage("saveAll of Lot: 20 of 30 not processed, at positions 10, 11, 12, 13, 14, 15, 16, 17, 18,"
                        + " 19, ...; the thread was interrupted; do these again, or take what was done with"
                        + " allowPartial()")
                .hasCauseInstanceOf(AbortedException.class);
        assertThat(BatchResult.of(failure, Lot.class).present()).isEqualTo(Lot.range(0, 10));
        assertThat(lots.scan().list().execute()).containsExactlyInAnyOrderElementsOf(Lot.range(0, 10));
    }

    @Test
    void saveAll_interruptedBetweenRequests_saysWhatIsStored(Model<Lot> lots, FaultProxy proxy) {
        BatchIncompleteException failure = catchThrowableOfType(
                BatchIncompleteException.class,
                () -> lots.saveAll(Lot.range(0, 30))
                        .onProgress(progress -> interrupt())
                        .execute());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure)
                .hasMessage("saveAll of Lot: 5 of 30 not processed, at positions 25, 26, 27, 28, 29; the thread was"
                        + " interrupted; do these again, or take what was done with allowPartial()")
                .hasCauseInstanceOf(AbortedException.class);
        assertThat(proxy.calls())
                .filteredOn(call -> call.operation().equals("BatchWriteItem"))
                .hasSize(1);
        assertThat(lots.scan().list().execute()).containsExactlyInAnyOrderElementsOf(Lot.range(0, 25));
    }

    @Test
    void getAll_interruptedWithPartialAllowed_givesWhatWasRead(Model<Lot> lots, FaultProxy proxy) {
        lots.saveAll(Lot.range(0, 20)).execute();
        proxy.on("BatchGetItem").call(0).inject(Fault.unprocessedAfter(15));

        BatchResult<Lot> part = lots.getAll(Lot.keys(lots, 0, 20))
                .onProgress(progress -> interrupt())
                .allowPartial()
                .execute();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(part.present()).isEqualTo(Lot.range(0, 15));
        assertThat(part.unprocessed())
                .extracting(BatchResult.Unprocessed::position)
                .isEqualTo(List.of(15, 16, 17, 18, 19));
        assertThat(part.failure()).containsInstanceOf(AbortedException.class);
    }
}
