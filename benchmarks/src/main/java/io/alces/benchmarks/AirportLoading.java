package io.alces.benchmarks;

import io.alces.benchmarks.item.Airport;
import io.alces.benchmarks.item.Airports;
import io.alces.benchmarks.variant.Loading;
import io.alces.testing.LocalDynamoDb;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** 5,210 airports into an empty table of DynamoDB Local, which runs in the same JVM, over HTTP. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 50)
@Measurement(iterations = 25)
@SuppressWarnings("NullAway.Init") // prepared before anything is measured
public class AirportLoading {
    @Param
    public Loading variant = Loading.ALCES;

    private LocalDynamoDb database;
    private DynamoDbClient client;
    private Loading.Loader loader;
    private List<Airport> airports;

    @Setup
    public void prepare() throws IOException {
        airports = Airports.read();
        database = LocalDynamoDb.start();
        client = Loading.client(database.endpoint());
        loader = variant.loader(database.endpoint());
    }

    @Setup(Level.Iteration)
    public void createTable() {
        Loading.createTable(client);
    }

    @Benchmark
    public void load() {
        loader.load(airports);
    }

    @TearDown(Level.Iteration)
    public void deleteTable() {
        Loading.deleteTable(client);
    }

    @TearDown
    public void close() {
        database.close();
    }
}
