package io.alces.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.examples.models.Atlas;
import io.alces.testing.AlcesTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

@AlcesTest
class DemoTest {

    @Test
    void run_printsWhatIsKnownAndChangesNothing(Alces alces) {
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
                .contains("index      byContinent")
                .contains("9649  EC       Lieutenant Colonel Luis A. Mantilla International Airport")
                .contains("1335  Taupo Airport")
                .contains("76.531197  Thule Air Base")
                .contains("14219  Asia       Qamdo Bangda Airport")
                .contains("873  US")
                .contains("a page of 20 at most, 1 capacity unit")
                .contains("feet      681 to 683")
                .contains("update: SET location.longitude = N")
                .contains("longitude from -22.6056 to -22.6")
                .contains("Airport.elevationFeet > Integer was false, found N (and 1 more)")
                .contains("Airport.elevationFeet > 5000: false, found 1907");
        assertThat(Set.copyOf(Atlas.of(alces).airports().scan().list().execute()))
                .isEqualTo(Set.copyOf(OurAirports.airports()));
    }
}
