package io.alces.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.testing.AlcesTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@AlcesTest
class DemoTest {

    @Test
    void run_printsWhatIsKnown(Alces alces) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        new Demo(alces, new PrintStream(output, true, StandardCharsets.UTF_8)).run();

        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("countries    248 of 248")
                .contains("regions    3,901 of 3,901")
                .contains("airports   5,210 of 5,210")
                .contains("Oslo Airport, Gardermoen, at 60.193901 north and 11.1004 east")
                .contains("John F Kennedy International Airport, New York")
                .contains("NO-50  Trøndelag")
                .contains("Akureyri Airport")
                .contains("5600  Samedan Airport")
                .contains("5,210  airports")
                .contains("4,517  airports with an IATA code")
                .contains("463  large airports")
                .contains("342  airports in Canada")
                .contains("Next page, from cursor ")
                .contains("Daocheng Yading Airport")
                .contains("index      byContinent");
    }
}
