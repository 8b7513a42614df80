package io.alces.benchmarks.ratio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints results of JMH as one Markdown table. */
public final class RatioTable {
    private RatioTable() {}

    /** Prints the table of the files of JSON that are named; of processor time if the first argument is {@code cpu}. */
    public static void main(String[] arguments) throws IOException {
        List<String> files = List.of(arguments);
        boolean processor = !files.isEmpty() && files.get(0).equals("cpu");
        List<Measured> results = new ArrayList<>();
        for (String file : processor ? files.subList(1, files.size()) : files) {
            results.addAll(Measured.in(Path.of(file), processor));
        }
        System.out.println(of(results));
    }

    static String of(List<Measured> results) {
        List<Row> rows = Row.of(results);
        List<Column> columns = Stream.of(Column.values())
                .filter(column -> rows.stream().anyMatch(row -> row.results().containsKey(column.name())))
                .toList();
        return rows.stream().map(row -> row.markdown(columns)).collect(Collectors.joining("\n", head(columns), ""));
    }

    private static String head(List<Column> columns) {
        List<String> titles = new ArrayList<>(List.of("Work", "By hand"));
        columns.forEach(column -> titles.add(column.title()));
        titles.add("Alces : bean");
        titles.add("Target");
        return "| " + String.join(" | ", titles) + " |\n" + "|---".repeat(titles.size()) + "|\n";
    }
}
