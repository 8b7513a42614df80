package io.alces.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.alces.Model;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** Runs tests in parallel, each of which waits until another one is at the same point. */
class ParallelTestsTest {
    private static final int TESTS = 8;
    private static final String PARALLEL = "junit.jupiter.execution.parallel.";

    @Item(table = "notes")
    record Note(@PartitionKey String id, String text) {}

    private static void meetAnother(CyclicBarrier meeting)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        int unused = meeting.await(30, TimeUnit.SECONDS);
    }

    private static TestExecutionSummary run(Class<?> tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .configurationParameter(PARALLEL + "enabled", "true")
                .configurationParameter(PARALLEL + "mode.default", "concurrent")
                .configurationParameter(PARALLEL + "config.strategy", "fixed")
                .configurationParameter(PARALLEL + "config.fixed.parallelism", "4")
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    @AlcesTest
    static class Saving {
        private static final CyclicBarrier MEETING = new CyclicBarrier(2);

        @RepeatedTest(TESTS)
        void eachTest_seesItsOwnItemsOnly(RepetitionInfo repetition, Model<Note> notes) throws Exception {
            Note own = new Note("n" + repetition.getCurrentRepetition(), "mine");
            notes.save(own).execute();
            meetAnother(MEETING);

            assertThat(notes.scan().list().execute()).containsExactly(own);
        }
    }

    @AlcesTest(attempts = 1)
    static class Failing {
        private static final CyclicBarrier MEETING = new CyclicBarrier(2);

        @RepeatedTest(TESTS)
        void eachTest_meetsItsOwnFaultsOnly(RepetitionInfo repetition, Model<Note> notes, FaultProxy proxy)
                throws Exception {
            boolean faulty = repetition.getCurrentRepetition() % 2 == 0;
            if (faulty) {
                proxy.on("Scan").everyCall().inject(Fault.throttling());
            }
            meetAnother(MEETING);

            if (faulty) {
                assertThatThrownBy(() -> notes.scan().list().execute())
                        .isInstanceOf(ProvisionedThroughputExceededException.class);
            } else {
                assertThat(notes.scan().list().execute()).isEmpty();
            }
            assertThat(proxy.calls()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Saving.class, Failing.class})
    void testsInParallel_areIsolated(Class<?> tests) {
        TestExecutionSummary summary = run(tests);

        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(TESTS);
    }
}
