package io.alces.benchmarks;

import io.alces.benchmarks.variant.Shape;
import io.alces.benchmarks.variant.Variant;
import io.alces.benchmarks.variant.Works;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Conversion of typical items where many models, each compiled on its own, are in use by turns. The JVM needs long to
 * compile the code of all.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 20, time = 2)
@Measurement(iterations = 5, time = 1)
public class ManyModels {
    @Param({"1", "10", "100"})
    public int models = 1;

    private List<Works<?>> works = List.of();
    private int next;

    @Setup
    public void prepare() {
        works = Stream.<Works<?>>generate(() -> Works.of(Variant.ALCES, Shape.TYPICAL, 1))
                .limit(models)
                .toList();
    }

    @Benchmark
    public void convert(Blackhole sink) {
        Works<?> turn = works.get(next);
        next = next + 1 == models ? 0 : next + 1;
        sink.consume(turn.encode());
        sink.consume(turn.decode());
    }
}
