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

/** Items of other shapes, and records. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class ItemShapes {
    @Param({"BY_HAND", "ENHANCED_BEAN", "ALCES"})
    public Variant variant = Variant.ALCES;

    @Param({"SMALL", "RECORD", "WIDE", "SPARSE", "LARGE"})
    public Shape shape = Shape.SMALL;

    @SuppressWarnings("NullAway.Init") // prepared before anything is measured
    private Works<?> works;

    @Setup
    public void prepare() {
        works = Works.of(variant, shape, 100);
    }

    @Benchmark
    public Object encode() {
        return works.encode();
    }

    @Benchmark
    public Object decode() {
        return works.decode();
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
    public Object query() {
        return works.query();
    }
}
