package io.alces.benchmarks.ratio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was measured of one work, by variant. */
record Row(String work, Map<String, Measured> results) {
    private static final String BY_HAND = "BY_HAND";
    /** Takes the time that all others need too, and that is none of theirs. */
    private static final String EMPTY = "EMPTY";

    /** The rows of results, in their order. */
    static List<Row> of(List<Measured> results) {
        Map<String, Map<String, Measured>> works = new LinkedHashMap<>();
        for (Measured result : results) {
            works.computeIfAbsent(result.work(), work -> new LinkedHashMap<>()).put(result.variant(), result);
        }
        List<Row> rows = new ArrayList<>();
        works.forEach((work, variants) -> rows.add(new Row(work, variants).overEmpty()));
        return rows;
    }

    /** The Markdown of this row. */
    String markdown(List<Column> columns) {
        List<String> cells = new ArrayList<>(List.of(work, absolute(results.get(BY_HAND))));
        columns.forEach(column -> cells.add(cell(results.get(column.name()))));
        Measured alces = results.get(Column.ALCES.name());
        Ratio toByHand = Ratio.of(alces, results.get(BY_HAND));
        Ratio toBean = Ratio.of(alces, results.get(Column.ENHANCED_BEAN.name()));
        cells.add(toBean.toString());
        cells.add(Target.of(work).verdict(toByHand, toBean));
        return "| " + String.join(" | ", cells) + " |";
    }

    /** A ratio to what it is by hand; the figure itself if that was not measured. */
    private String cell(@Nullable Measured result) {
        Measured byHand = results.get(BY_HAND);
        return byHand == null ? absolute(result) : Ratio.of(result, byHand).toString();
    }

    private Row overEmpty() {
        Measured empty = results.get(EMPTY);
        if (empty == null) {
            return this;
        }
        Map<String, Measured> over = new LinkedHashMap<>(results);
        over.remove(EMPTY);
        over.replaceAll((variant, result) -> new Measured(
                work, variant, result.nanoseconds() - empty.nanoseconds(), result.bytes(), result.steady()));
        return new Row(work, over);
    }

    private static String absolute(@Nullable Measured result) {
        if (result == null) {
            return "";
        }
        String time = time(result.nanoseconds());
        return result.bytes().isPresent() ? time + ", " + size(result.bytes().getAsDouble()) : time;
    }

    private static String time(double nanoseconds) {
        if (nanoseconds < 1e4) {
            return String.format(Locale.ROOT, "%,.0f ns", nanoseconds);
        }
        return nanoseconds < 1e7
                ? String.format(Locale.ROOT, "%,.0f µs", nanoseconds / 1e3)
                : String.format(Locale.ROOT, "%,.0f ms", nanoseconds / 1e6);
    }

    private static String size(double bytes) {
        return bytes < 1e4
                ? String.format(Locale.ROOT, "%,.0f B", bytes)
                : String.format(Locale.ROOT, "%,.0f KB", bytes / 1e3);
    }
}
