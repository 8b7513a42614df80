package io.alces.benchmarks;

import io.alces.benchmarks.variant.Variant;
import io.alces.benchmarks.variant.VersionedPut;
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

/** A put of a typical item that gets the time of its write, and is counted, on the condition that nobody else wrote it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 25, time = 1)
@Measurement(iterations = 10, time = 1)
public class VersionedPuts {
    @Param({"BY_HAND", "ENHANCED_BEAN", "ALCES"})
    public Variant variant = Variant.ALCES;

    private Runnable put = () -> {};

    @Setup
    public void prepare() {
        put = VersionedPut.of(variant);
    }

    @Benchmark
    public void put() {
        put.run();
    }
}
