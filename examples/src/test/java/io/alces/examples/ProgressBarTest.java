package io.alces.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);

    @Test
    void show_onTerminal_redrawsOneLine() {
        ProgressBar bar = new ProgressBar(out, true, "regions");

        bar.show(1_950, 3_900);
        bar.show(3_900, 3_900);

        assertThat(printed())
                .isEqualTo("\r  regions    [###############---------------] 1,950 of 3,900"
                        + "\r  regions    [##############################] 3,900 of 3,900\n");
    }

    @Test
    void show_elsewhere_printsALineForEachQuarter() {
        ProgressBar bar = new ProgressBar(out, false, "regions");

        for (int done = 25; done <= 1_000; done += 25) {
            bar.show(done, 1_000);
        }

        assertThat(printed()).isEqualTo("""
                  regions      250 of 1,000
                  regions      500 of 1,000
                  regions      750 of 1,000
                  regions    1,000 of 1,000
                """);
    }

    private String printed() {
        return output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
