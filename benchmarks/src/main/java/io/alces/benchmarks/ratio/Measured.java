package io.alces.benchmarks.ratio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One result of JMH.
 *
 * @param work what was done: benchmark and parameters, but for the variant
 * @param variant who did it; Alces where the benchmark has no variants
 * @param nanoseconds how long it took; the processor, if that was asked for and measured
 * @param bytes what was allocated, if that was measured and is of the work alone
 * @param steady whether there were several iterations, and all took about the same time on the clock
 */
record Measured(String work, String variant, double nanoseconds, OptionalDouble bytes, boolean steady) {
    /** How often the fastest iteration fits into the slowest, at most, where they count as about the same. */
    private static final double STEADY = 1.5;

    private static final String VARIANT = "variant";
    private static final Map<String, Double> NANOSECONDS =
            Map.of("ns/op", 1.0, "us/op", 1e3, "ms/op", 1e6, "s/op", 1e9);

    static List<Measured> in(Path json, boolean processor) throws IOException {
        List<Measured> results = new ArrayList<>();
        new ObjectMapper().readTree(json.toFile()).forEach(result -> results.add(of(result, processor)));
        return results;
    }

    private static Measured of(JsonNode result, boolean processor) {
        return new Measured(
                work(result),
                result.path("params").path(VARIANT).asText("ALCES"),
                processor ? ofWorkAlone(result, "cpu").orElse(onClock(result)) : onClock(result),
                ofWorkAlone(result, "gc.alloc.rate.norm"),
                isSteady(result));
    }

    private static boolean isSteady(JsonNode result) {
        DoubleSummaryStatistics scores = new DoubleSummaryStatistics();
        for (JsonNode fork : result.path("primaryMetric").path("rawData")) {
            fork.forEach(score -> scores.accept(score.asDouble()));
        }
        return scores.getCount() > 1 && scores.getMax() <= STEADY * scores.getMin();
    }

    private static double onClock(JsonNode result) {
        JsonNode metric = result.path("primaryMetric");
        Double unit = NANOSECONDS.get(metric.path("scoreUnit").asText());
        if (unit == null) {
            throw new IllegalArgumentException("expected a time per operation, found " + metric.path("scoreUnit"));
        }
        return metric.path("score").asDouble() * unit;
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
    private static OptionalDouble ofWorkAlone(JsonNode result, String metric) {
        JsonNode score = result.path("secondaryMetrics").path(metric).path("score");
        return score.isNumber() && !result.path("mode").asText().equals("ss")
                ? OptionalDouble.of(score.asDouble())
                : OptionalDouble.empty();
    }
}
