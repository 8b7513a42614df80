package io.alces.benchmarks.ratio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One result of JMH.
 *
 * @param work what was done: benchmark and parameters, but for the variant
 * @param variant who did it; Alces where the benchmark has no variants
 * @param nanoseconds how long it took
 * @param bytes what was allocated, if that was measured and is of the work alone
 */
record Measured(String work, String variant, double nanoseconds, OptionalDouble bytes) {
    private static final String VARIANT = "variant";
    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final Map<String, Double> NANOSECONDS =
            Map.of("ns/op", 1.0, "us/op", 1e3, "ms/op", 1e6, "s/op", 1e9);

    static List<Measured> in(Path json) throws IOException {
        List<Measured> results = new ArrayList<>();
        new ObjectMapper().readTree(json.toFile()).forEach(result -> results.add(of(result)));
        return results;
    }

    private static Measured of(JsonNode result) {
        JsonNode metric = result.path("primaryMetric");
        double unit = Optional.ofNullable(
                        NANOSECONDS.get(metric.path("scoreUnit").asText()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a time per operation, found " + metric.path("scoreUnit")));
        return new Measured(
                work(result),
                result.path("params").path(VARIANT).asText("ALCES"),
                metric.path("score").asDouble() * unit,
                bytes(result));
    }

    private static String work(JsonNode result) {
        String[] names = result.path("benchmark").asText().split("\\.", -1);
        String method = names[names.length - 2] + "." + names[names.length - 1];
        return StreamSupport.stream(names(result).spliterator(), false)
                .filter(name -> !name.equals(VARIANT))
                .map(name ->
                        ", " + name + " " + result.path("params").path(name).asText())
                .collect(Collectors.joining("", method, ""));
    }

    private static Iterable<String> names(JsonNode result) {
        return () -> result.path("params").fieldNames();
    }

    /** A single shot has other threads, or other processes, at work beside it. */
    private static OptionalDouble bytes(JsonNode result) {
        JsonNode bytes = result.path("secondaryMetrics").path(ALLOCATION).path("score");
        return bytes.isNumber() && !result.path("mode").asText().equals("ss")
                ? OptionalDouble.of(bytes.asDouble())
                : OptionalDouble.empty();
    }
}
