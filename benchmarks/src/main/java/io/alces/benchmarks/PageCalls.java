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

/** A query and a scan whose answer is one page of typical items. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
public class PageCalls {
    @Param
    public Variant variant = Variant.ALCES;

    @Param({"1", "10", "100", "1000"})
    public int items = 100;

    @SuppressWarnings("NullAway.Init") // prepared before anything is measured
    private Works<?> works;

    @Setup
    public void prepare() {
        works = Works.of(variant, Shape.TYPICAL, items);
    }

    @Benchmark
    public Object query() {
        return works.query();
    }

    @Benchmark
    public Object scan() {
        return works.scan();
    }
}
