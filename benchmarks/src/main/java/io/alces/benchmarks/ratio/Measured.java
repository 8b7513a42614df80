package io.alces.benchmarks.ratio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** An iteration that is a single shot is compared without the fastest and the slowest quarter of them. */
    private static boolean isSteady(JsonNode result) {
        List<Double> scores = scores(result);
        int apart = isSingleShot(result) ? scores.size() / 4 : 0;
        return scores.size() > 1 && scores.get(scores.size() - 1 - apart) <= STEADY * scores.get(apart);
    }

    /** The mean of all iterations; of single shots the one in the middle, since few of them decide on their mean. */
    private static double onClock(JsonNode result) {
        JsonNode metric = result.path("primaryMetric");
        Double unit = NANOSECONDS.get(metric.path("scoreUnit").asText());
        if (unit == null) {
            throw new IllegalArgumentException("expected a time per operation, found " + metric.path("scoreUnit"));
        }
        List<Double> scores = scores(result);
        return unit
                * (isSingleShot(result)
                        ? scores.get(scores.size() / 2)
                        : metric.path("score").asDouble());
    }

    /** What each iteration took, ascending. */
    private static List<Double> scores(JsonNode result) {
        List<Double> scores = new ArrayList<>();
        for (JsonNode fork : result.path("primaryMetric").path("rawData")) {
            fork.forEach(score -> scores.add(score.asDouble()));
        }
        scores.sort(null);
        return scores;
    }

    private static boolean isSingleShot(JsonNode result) {
        return result.path("mode").asText().equals("ss");
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
        return score.isNumber() && !isSingleShot(result) ? OptionalDouble.of(score.asDouble()) : OptionalDouble.empty();
    }
}
