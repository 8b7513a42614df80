package io.alces.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MillionItemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"stream", "publisher"})
    void scan_runsInSmallHeap(String reading) throws IOException, InterruptedException {
        Process scan = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        MillionItems.class.getName(),
                        reading)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        String items = new String(scan.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(scan.waitFor()).isZero();
        assertThat(items).isEqualTo("1000000");
    }
}
