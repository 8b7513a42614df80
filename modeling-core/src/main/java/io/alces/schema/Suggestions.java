package io.alces.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what was meant by a mistyped name. */
public final class Suggestions {
    private Suggestions() {}

    /** The candidate that differs least from {@code name}, in at most a third of its characters; case is ignored. */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        int limit = Math.max(1, name.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) <= limit)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    /** What to append to a message: {@code ; did you mean "status"?}, or nothing. */
    public static String hint(String name, Collection<String> candidates) {
        return nearest(name, candidates)
                .map(candidate -> "; did you mean \"" + candidate + "\"?")
                .orElse("");
    }

    /** How many characters to insert, remove, replace or exchange with the next to get from one name to the other. */
    private static int distance(String from, String to) {
        String source = from.toLowerCase(Locale.ROOT);
        String target = to.toLowerCase(Locale.ROOT);
        int[][] distances = new int[source.length() + 1][target.length() + 1];
        for (int row = 0; row <= source.length(); row++) {
            for (int column = 0; column <= target.length(); column++) {
                distances[row][column] =
                        row == 0 || column == 0 ? row + column : cheapest(distances, row, column, source, target);
            }
        }
        return distances[source.length()][target.length()];
    }

    private static int cheapest(int[][] distances, int row, int column, String source, String target) {
        boolean same = source.charAt(row - 1) == target.charAt(column - 1);
        int replaced = distances[row - 1][column - 1] + (same ? 0 : 1);
        int inserted = 1 + Math.min(distances[row - 1][column], distances[row][column - 1]);
        int cheapest = Math.min(replaced, inserted);
        return isExchange(row, column, source, target)
                ? Math.min(cheapest, distances[row - 2][column - 2] + 1)
                : cheapest;
    }

    private static boolean isExchange(int row, int column, String source, String target) {
        return row > 1
                && column > 1
                && source.charAt(row - 1) == target.charAt(column - 2)
                && source.charAt(row - 2) == target.charAt(column - 1);
    }
}
