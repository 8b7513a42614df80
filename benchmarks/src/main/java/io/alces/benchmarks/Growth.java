package io.alces.benchmarks;

import io.alces.Model;
import io.alces.benchmarks.item.Reading;
import io.alces.benchmarks.variant.Growing;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A scan of ten thousand small items by {@code stream()}, in pages of several sizes; the figures are of one item. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class Growth {
    private static final int ITEMS = 10_000;

    @Param({"100", "1000", "10000"})
    public int pageSize = ITEMS;

    @SuppressWarnings("NullAway.Init") // prepared before anything is measured
    private Model<Reading> readings;

    @Setup
    public void prepare() {
        readings = Growing.readings(ITEMS / pageSize, pageSize);
    }

    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public long scan() {
        return readings.scan().stream().count();
    }
}
