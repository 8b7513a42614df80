package io.alces.benchmarks;

import java.util.Map;
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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An order of 20 attributes to an item and back, by each {@link Variant} in a JVM of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ItemConversion {
    @Param
    public Variant variant = Variant.ALCES;

    private Conversion conversion = new HandWrittenConversion();
    private Order order = Orders.typical();
    private Map<String, AttributeValue> item = Map.of();

    @Setup
    public void prepare() {
        conversion = variant.conversion();
        order = Orders.typical();
        item = new HandWrittenConversion().encode(order);
    }

    @Benchmark
    public Map<String, AttributeValue> encode() {
        return conversion.encode(order);
    }

    @Benchmark
    public Order decode() {
        return conversion.decode(item);
    }
}
