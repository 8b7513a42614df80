package io.alces.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.examples.recipes.Report.Column;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Report report = new Report(new PrintStream(output, true, StandardCharsets.UTF_8));

    record Town(String name, @Nullable String county, int people) {}

    @Test
    void table_alignsColumns() {
        List<Town> towns = List.of(new Town("Ørje", "Østfold", 2_000), new Town("Bø", null, 900));

        report.table(
                towns,
                Column.of("Town", Town::name),
                Column.of("County", Town::county),
                Column.ofNumbers("People", Town::people));

        assertThat(printed()).isEqualTo("""
                  Town  County   People
                  Ørje  Østfold    2000
                  Bø                900
                """);
    }

    @Test
    void table_ofNothing_hasTitlesOnly() {
        report.table(List.<Town>of(), Column.of("Town", Town::name));

        assertThat(printed()).isEqualTo("  Town\n");
    }

    private String printed() {
        return output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
