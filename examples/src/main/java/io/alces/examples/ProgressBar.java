package io.alces.examples;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Shows how far a load is: one line that redraws itself on a terminal, and a plain line for each quarter elsewhere.
 *
 * <p>Not thread-safe.
 */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final int PLAIN_LINES = 4;

    private final PrintStream out;
    private final boolean terminal;
    private final String label;
    private int lastLine;

    ProgressBar(PrintStream out, boolean terminal, String label) {
        this.out = out;
        this.terminal = terminal;
        this.label = label;
    }

    void show(int done, int total) {
        if (terminal) {
            redraw(done, total);
        } else {
            print(done, total);
        }
    }

    private void redraw(int done, int total) {
        int filled = part(done, total, WIDTH);
        String bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
        out.print("\r" + String.format(Locale.ROOT, "  %-10s [%s] %s", label, bar, counts(done, total)));
        if (done == total) {
            out.println();
        }
        out.flush();
    }

    private void print(int done, int total) {
        int line = part(done, total, PLAIN_LINES);
        if (line > lastLine) {
            lastLine = line;
            out.println(String.format(Locale.ROOT, "  %-10s %s", label, counts(done, total)));
        }
    }

    private static int part(int done, int total, int parts) {
        return total == 0 ? parts : (int) ((long) done * parts / total);
    }

    private static String counts(int done, int total) {
        return String.format(Locale.ROOT, "%,5d of %,d", done, total);
    }
}
