package io.alces.benchmarks;

import io.alces.benchmarks.variant.Shape;
import io.alces.benchmarks.variant.Variant;
import io.alces.benchmarks.variant.Works;
import java.util.concurrent.TimeUnit;
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

/** A typical object to an item map and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ItemConversion {
    @Param
    public Variant variant = Variant.ALCES;

    @SuppressWarnings("NullAway.Init") // prepared before anything is measured
    private Works<?> works;

    @Setup
    public void prepare() {
        works = Works.of(variant, Shape.TYPICAL, 1);
    }

    @Benchmark
    public Object encode() {
        return works.encode();
    }

    @Benchmark
    public Object decode() {
        return works.decode();
    }
}
