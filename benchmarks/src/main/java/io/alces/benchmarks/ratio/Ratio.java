package io.alces.benchmarks.ratio;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one needs of what another needs; not a number where one of them was not measured.
 *
 * @param steady whether the times of both can be relied on
 */
record Ratio(double time, double bytes, boolean steady) {
    private static final Ratio UNKNOWN = new Ratio(Double.NaN, Double.NaN, false);

    static Ratio of(@Nullable Measured one, @Nullable Measured other) {
        if (one == null || other == null) {
            return UNKNOWN;
        }
        return new Ratio(
                one.nanoseconds() / other.nanoseconds(),
                one.bytes().orElse(Double.NaN) / other.bytes().orElse(Double.NaN),
                one.steady() && other.steady());
    }

    /** Time, about so much if it was not steady, and bytes; empty if unknown. */
    @Override
    public String toString() {
        if (Double.isNaN(time)) {
            return "";
        }
        String text = String.format(Locale.ROOT, steady ? "%.2f" : "≈ %.2f", time);
        return Double.isNaN(bytes) ? text : text + String.format(Locale.ROOT, ", %.2f", bytes);
    }
}
