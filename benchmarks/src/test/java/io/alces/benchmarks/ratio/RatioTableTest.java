package io.alces.benchmarks.ratio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatioTableTest {
    @Test
    void in_readsTimes(@TempDir Path directory) throws IOException {
        assertThat(Measured.in(results(directory), false))
                .containsExactly(
                        new Measured("PageCalls.query, items 100", "ALCES", 1_500, OptionalDouble.of(930), true),
                        new Measured("FirstItem.run", "EMPTY", 40_000_000, OptionalDouble.empty(), true));
    }

    @Test
    void in_readsTimesThatVary(@TempDir Path directory) throws IOException {
        Path varying = Files.writeString(directory.resolve("varying.json"), """
                [{
                    "benchmark": "io.alces.benchmarks.SingleCalls.get",
                    "mode": "avgt",
                    "params": {"variant": "BY_HAND"},
                    "primaryMetric": {"score": 50, "scoreUnit": "us/op", "rawData": [[39, 51], [60]]}
                }, {
                    "benchmark": "io.alces.benchmarks.FirstItem.run",
                    "mode": "ss",
                    "params": {"variant": "BY_HAND"},
                    "primaryMetric": {"score": 50, "scoreUnit": "ms/op", "rawData": [[39, 60], [40, 61]]}
                }]
                """);

        assertThat(Measured.in(varying, false))
                .containsExactly(
                        new Measured("SingleCalls.get", "BY_HAND", 50_000, OptionalDouble.empty(), false),
                        new Measured("FirstItem.run", "BY_HAND", 60_000_000, OptionalDouble.empty(), true));
    }

    @Test
    void in_doesNotRelyOnOneIteration(@TempDir Path directory) throws IOException {
        Path one = Files.writeString(directory.resolve("one.json"), """
                [{
                    "benchmark": "io.alces.benchmarks.SingleCalls.get",
                    "mode": "avgt",
                    "params": {"variant": "BY_HAND"},
                    "primaryMetric": {"score": 57, "scoreUnit": "us/op", "rawData": [[57]]}
                }]
                """);

        assertThat(Measured.in(one, false))
                .containsExactly(new Measured("SingleCalls.get", "BY_HAND", 57_000, OptionalDouble.empty(), false));
    }

    @Test
    void in_readsProcessorTimesWhereThereAreAny(@TempDir Path directory) throws IOException {
        assertThat(Measured.in(results(directory), true))
                .containsExactly(
                        new Measured("PageCalls.query, items 100", "ALCES", 1_200, OptionalDouble.of(930), true),
                        new Measured("FirstItem.run", "EMPTY", 40_000_000, OptionalDouble.empty(), true));
    }

    @Test
    void of_givesRatiosToByHand() {
        String work = "PageCalls.query, items 100";

        assertThat(RatioTable.of(List.of(
                        measured(work, "BY_HAND", 2_000_000, 2_000_000),
                        measured(work, "ENHANCED_BEAN", 2_200_000, 2_500_000),
                        measured(work, "ALCES", 600_000, 1_000_000))))
                .isEqualTo("""
                        | Work | By hand | Enhanced, bean | Alces | Alces : bean | Target |
                        |---|---|---|---|---|---|
                        | PageCalls.query, items 100 | 2,000 µs, 2,000 KB | 1.10, 1.25 | 0.30, 0.50 | 0.27, 0.40 \
                        | ≤ 0.35 ✓ bytes ≤ 0.40 ✗ bean ≤ 0.30 ✓ |""");
    }

    @Test
    void of_takesTheEmptyJvmFromAllOthers() {
        assertThat(RatioTable.of(List.of(
                        single("EMPTY", 40),
                        single("BY_HAND", 70),
                        single("ENHANCED_BEAN", 240),
                        single("ALCES", 280))))
                .isEqualTo("""
                        | Work | By hand | Enhanced, bean | Alces | Alces : bean | Target |
                        |---|---|---|---|---|---|
                        | FirstItem.run | 30 ms | 6.67 | 8.00 | 1.20 | bean ≤ 1.00 ✗ |""");
    }

    @Test
    void of_givesFiguresWhereNothingIsByHand() {
        assertThat(RatioTable.of(List.of(measured("Growth.scan, pageSize 100", "ALCES", 900, 600))))
                .isEqualTo("""
                        | Work | By hand | Alces | Alces : bean | Target |
                        |---|---|---|---|---|
                        | Growth.scan, pageSize 100 |  | 900 ns, 600 B |  |  |""");
    }

    @Test
    void of_doesNotTellFromTimesThatVary() {
        String work = "SingleCalls.put";

        assertThat(RatioTable.of(List.of(
                        measured(work, "BY_HAND", 60_000, 60_000),
                        new Measured(work, "ALCES", 30_000, OptionalDouble.of(45_000), false))))
                .isEqualTo("""
                        | Work | By hand | Alces | Alces : bean | Target |
                        |---|---|---|---|---|
                        | SingleCalls.put | 60 µs, 60 KB | ≈ 0.50, 0.75 |  | ≤ 0.72 ? bytes ≤ 0.85 ✓ |""");
    }

    private static Measured measured(String work, String variant, double nanoseconds, double bytes) {
        return new Measured(work, variant, nanoseconds, OptionalDouble.of(bytes), true);
    }

    private static Measured single(String variant, double milliseconds) {
        return new Measured("FirstItem.run", variant, milliseconds * 1e6, OptionalDouble.empty(), true);
    }

    private static Path results(Path directory) throws IOException {
        return Files.writeString(directory.resolve("jmh.json"), """
                [{
                    "benchmark": "io.alces.benchmarks.PageCalls.query",
                    "mode": "avgt",
                    "params": {"items": "100", "variant": "ALCES"},
                    "primaryMetric": {"score": 1.5, "scoreUnit": "us/op", "rawData": [[1.4, 1.6], [1.5]]},
                    "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 930.0}, "cpu": {"score": 1200.0}}
                }, {
                    "benchmark": "io.alces.benchmarks.FirstItem.run",
                    "mode": "ss",
                    "params": {"variant": "EMPTY"},
                    "primaryMetric": {"score": 55, "scoreUnit": "ms/op", "rawData": [[95, 40], [25, 39, 41]]},
                    "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 930.0}, "cpu": {"score": 5.0}}
                }]
                """);
    }
}
