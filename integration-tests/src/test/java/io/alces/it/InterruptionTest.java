package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.AbortedException;

/** A thread that is interrupted stops with an exception, sends nothing more, and stays interrupted. */
@AlcesTest
class InterruptionTest {

    @AfterEach
    void clearInterrupt() {
        boolean unused = Thread.interrupted();
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call("get", lots -> lots.get("sku", 1).execute()),
                call("save", lots -> lots.save(Lot.of(1)).execute()),
                call("list", lots -> lots.scan().list().execute()),
                call("stream", lots -> lots.scan().stream().toList()),
                call("parallel list", lots -> lots.scan().parallel(2).list().execute()),
                call("parallel stream", lots -> lots.scan().parallel(2).stream().toList()),
                call("describe", lots -> lots.table().describe().execute()));
    }

    private static Arguments call(String name, Function<Model<Lot>, Object> call) {
        return Arguments.of(name, call);
    }

    private static void interruptOnceAsked(FaultProxy proxy, Thread waiting) {
        Thread interrupter = new Thread(() -> {
            while (proxy.calls().isEmpty()) {
                Thread.onSpinWait();
            }
            waiting.interrupt();
        });
        interrupter.setDaemon(true);
        interrupter.start();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void interruptedBefore_isAborted(
            String name, Function<Model<Lot>, Object> call, Model<Lot> lots, FaultProxy proxy) {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> call.apply(lots)).isInstanceOf(AbortedException.class);

        assertThat(Thread.interrupted()).isTrue();
        if (!name.startsWith("parallel")) {
            assertThat(proxy.calls()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void interruptedMeanwhile_isAborted(
            String name, Function<Model<Lot>, Object> call, Model<Lot> lots, FaultProxy proxy) {
        List.of("GetItem", "PutItem", "Scan", "DescribeTable")
                .forEach(operation -> proxy.on(operation).everyCall().inject(Fault.delay(Duration.ofMillis(500))));
        interruptOnceAsked(proxy, Thread.currentThread());

        assertThatThrownBy(() -> call.apply(lots)).isInstanceOf(AbortedException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void stream_interruptedBetweenPages_goesOnAfterwards(Model<Lot> lots) {
        lots.saveAll(Lot.range(0, 10)).execute();
        try (Stream<Lot> stream = lots.scan().pageSize(5).stream()) {
            Iterator<Lot> iterator = stream.iterator();
            List<Lot> first = Stream.generate(iterator::next).limit(5).toList();
            Thread.currentThread().interrupt();

            assertThatThrownBy(iterator::hasNext).isInstanceOf(AbortedException.class);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(first).isEqualTo(Lot.range(0, 5));
            assertThat(iterator).toIterable().containsExactlyElementsOf(Lot.range(5, 10));
        }
    }

    @Test
    void ensure_interruptedWhileItWaits_isAborted(Alces alces, FaultProxy proxy) {
        proxy.on("DescribeTable").everyCall().inject(Fault.error(400, "ResourceNotFoundException"));
        interruptOnceAsked(proxy, Thread.currentThread());

        assertThatThrownBy(() -> alces.model(Lot.class).table().ensure().execute())
                .isInstanceOf(AbortedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
