package io.alces.benchmarks;

import io.alces.benchmarks.variant.Rendering;
import io.alces.benchmarks.variant.Variant;
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

/** The request of a typical condition and of a typical update, made but not sent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Expressions {
    @Param({"BY_HAND", "ALCES"})
    public Variant variant = Variant.ALCES;

    /** Whether text, or the operation, is made only once. */
    @Param({"false", "true"})
    public boolean constant;

    private Rendering rendering = Rendering.ALCES;

    @Setup
    public void prepare() {
        rendering = Rendering.of(variant, constant);
    }

    @Benchmark
    public Object condition() {
        return rendering.condition();
    }

    @Benchmark
    public Object update() {
        return rendering.update();
    }
}
