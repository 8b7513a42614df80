package io.alces.examples.recipes;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints answers: lines, and tables with aligned columns. */
public final class Report {
    private static final String INDENT = "  ";

    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    /** Prints a line that stands out. */
    public void heading(String text) {
        out.println();
        out.println(text);
    }

    /** Prints a line. */
    public void line(String text) {
        out.println(INDENT + text);
    }

    /** Prints the text of something that takes several lines. */
    public void lines(Object text) {
        text.toString().lines().forEach(this::line);
    }

    /** Prints a row for each item, under the titles of the columns. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <T> void table(List<T> items, Column<T>... columns) {
        List<Column<T>> shown = List.of(columns);
        List<List<String>> rows = Stream.concat(
                        Stream.of(shown.stream().map(Column::title).toList()),
                        items.stream()
                                .map(item -> shown.stream()
                                        .map(column -> column.text(item))
                                        .toList()))
                .toList();
        List<Integer> widths = IntStream.range(0, shown.size())
                .mapToObj(index -> width(index, rows))
                .toList();
        rows.forEach(row -> line(aligned(row, shown, widths)));
    }

    private static int width(int index, List<List<String>> rows) {
        return rows.stream().mapToInt(row -> characters(row.get(index))).max().orElse(0);
    }

    private static <T> String aligned(List<String> row, List<Column<T>> columns, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(index -> columns.get(index).align(row.get(index), widths.get(index)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    /** What of an item stands in a column. */
    @FunctionalInterface
    public interface Value<T> {

        /** The value, null if the item has none. */
        @Nullable Object of(T item);
    }

    /** A column of a table; it is blank where the value is null. */
    public record Column<T>(String title, boolean right, Value<T> value) {

        /** A column of text. */
        public static <T> Column<T> of(String title, Value<T> value) {
            return new Column<>(title, false, value);
        }

        /** A column of numbers, which end below each other. */
        public static <T> Column<T> ofNumbers(String title, Value<T> value) {
            return new Column<>(title, true, value);
        }

        private String text(T item) {
            Object shown = value.of(item);
            return shown == null ? "" : shown.toString();
        }

        private String align(String cell, int width) {
            String padding = " ".repeat(width - characters(cell));
            return right ? padding + cell : cell + padding;
        }
    }
}
