package io.alces.benchmarks;

import io.alces.benchmarks.variant.Shape;
import io.alces.benchmarks.variant.Variant;
import io.alces.benchmarks.variant.Works;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

/** Calls for one typical item: built, sent through the SDK, answered, read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 25, time = 1)
@Measurement(iterations = 10, time = 1)
public class SingleCalls {
    @Param
    public Variant variant = Variant.ALCES;

    @SuppressWarnings("NullAway.Init") // prepared before anything is measured
    private Works<?> works;

    @Setup
    public void prepare() {
        works = Works.of(variant, Shape.TYPICAL, 1);
    }

    @Benchmark
    public void put() {
        works.put();
    }

    @Benchmark
    public @Nullable Object get() {
        return works.get();
    }

    @Benchmark
    public Object update() {
        return works.update();
    }
}
