package io.alces.benchmarks;

import io.alces.benchmarks.ratio.RatioTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.Main;

/**
 * Runs JMH with its own arguments, allocation and processor time measured, and prints the ratios. The one argument {@code targets} stands for
 * the benchmarks that have a target.
 */
public final class Benchmarks {
    private static final List<List<String>> TARGETS = List.of(
            List.of(
                    "ItemConversion|SingleCalls|PageCalls.query",
                    "-p",
                    "variant=BY_HAND,ENHANCED_BEAN,ALCES",
                    "-p",
                    "items=100"),
            List.of("Expressions|FirstItem|AirportLoading"));

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        List<List<String>> runs = given.equals(List.of("targets")) ? TARGETS : List.of(given);
        List<String> results = new ArrayList<>();
        for (List<String> run : runs) {
            results.add(result(run, "target/jmh-" + (results.size() + 1) + ".json"));
        }
        results.removeIf(result -> !Files.exists(Path.of(result)));
        if (!results.isEmpty()) {
            RatioTable.main(results.toArray(String[]::new));
        }
    }

    private static String result(List<String> run, String file) throws IOException {
        Files.deleteIfExists(Path.of(file));
        List<String> options = new ArrayList<>(run);
        options.addAll(List.of("-prof", "gc", "-prof", CpuTime.class.getName(), "-rf", "json", "-rff", file));
        Main.main(options.toArray(String[]::new));
        return file;
    }
}
