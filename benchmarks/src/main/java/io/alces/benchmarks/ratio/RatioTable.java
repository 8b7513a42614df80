package io.alces.benchmarks.ratio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints results of JMH as one Markdown table. */
public final class RatioTable {
    private static final Map<String, String> TITLES = Map.of(
            "ENHANCED_BEAN", "Enhanced, bean",
            "ENHANCED_IMMUTABLE", "Enhanced, immutable",
            "ALCES", "Alces",
            "ALCES_MAPPED", "Alces, by maps");

    private RatioTable() {}

    /** Prints the table of the files of JSON that are named. */
    public static void main(String[] files) throws IOException {
        List<Measured> results = new ArrayList<>();
        for (String file : files) {
            results.addAll(Measured.in(Path.of(file)));
        }
        System.out.println(of(results));
    }

    static String of(List<Measured> results) {
        List<Row> rows = Row.of(results);
        List<String> variants = rows.stream()
                .flatMap(row -> row.results().keySet().stream())
                .filter(variant -> !variant.equals(Row.BY_HAND))
                .distinct()
                .toList();
        return rows.stream().map(row -> row.markdown(variants)).collect(Collectors.joining("\n", head(variants), ""));
    }

    private static String head(List<String> variants) {
        List<String> titles = new ArrayList<>(List.of("Work", "By hand"));
        variants.forEach(variant -> titles.add(TITLES.getOrDefault(variant, variant)));
        titles.add("Alces : bean");
        titles.add("Target");
        return "| " + String.join(" | ", titles) + " |\n" + "|---".repeat(titles.size()) + "|\n";
    }
}
