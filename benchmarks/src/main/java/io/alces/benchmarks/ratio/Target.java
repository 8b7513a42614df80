package io.alces.benchmarks.ratio;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Alces shall need at most of what others need.
 *
 * @param time of the time by hand
 * @param bytes of the bytes by hand
 * @param beanTime of the time of the Enhanced Client with a bean
 */
record Target(
        @Nullable Double time,
        @Nullable Double bytes,
        @Nullable Double beanTime) {
    private static final Map<String, Target> TARGETS = Map.of(
            "ItemConversion.encode", new Target(0.90, null, null),
            "ItemConversion.decode", new Target(0.65, null, 0.35),
            "SingleCalls.put", new Target(0.72, 0.85, null),
            "SingleCalls.get", new Target(0.80, 0.85, null),
            "PageCalls.query, items 100", new Target(0.35, 0.40, 0.30),
            "Expressions.condition, constant false", new Target(2.0, null, null),
            "Expressions.update, constant false", new Target(2.0, null, null),
            "AirportLoading.load", new Target(1.0, null, null),
            "FirstItem.run", new Target(null, null, 1.0));
    private static final Target NONE = new Target(null, null, null);

    static Target of(String work) {
        return TARGETS.getOrDefault(work, NONE);
    }

    /** The limits in words, each with whether it is kept; with a question mark where the times do not tell. */
    String verdict(Ratio byHand, Ratio bean) {
        return (limit("", time, byHand.time(), byHand.steady())
                        + limit("bytes ", bytes, byHand.bytes(), true)
                        + limit("bean ", beanTime, bean.time(), bean.steady()))
                .trim();
    }

    private static String limit(String of, @Nullable Double limit, double ratio, boolean reliable) {
        if (limit == null || Double.isNaN(ratio)) {
            return "";
        }
        String kept = ratio <= limit ? "✓" : "✗";
        return String.format(Locale.ROOT, " %s≤ %.2f %s", of, limit, reliable ? kept : "?");
    }
}
