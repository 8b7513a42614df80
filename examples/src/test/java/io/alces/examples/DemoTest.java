package io.alces.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.NoticeLog;
import io.alces.testing.AlcesExtension;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoTest {
    private static final NoticeLog NOTICE_LOG = new NoticeLog();

    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces -> Atlas.configure(alces, NOTICE_LOG))
            .build();

    @Test
    void run_printsWhatIsKnownAndChangesNothing(Alces alces) {
        Atlas atlas = Atlas.of(alces, NOTICE_LOG);
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        new Demo(atlas, new PrintStream(output, true, StandardCharsets.UTF_8)).run();

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
                .contains("Airport.elevationFeet > 5000: false, found 1907")
                .contains("- Airport.keywords[]: must not be blank")
                .contains("- Airport.location.latitude: must be less than or equal to 90")
                .contains(
                        "second  save of Notice with the key (airport: S, id: S): expected version 1, found version 2")
                .contains("modify  version 3: Runway 01L closed until noon by snow")
                .contains("read after that  nothing")
                .contains("taxiway  Taxiway B closed                      John F Kennedy International Airport")
                .contains("1 reference leads nowhere")
                .contains("UPDATE  [text, changedAt, version]")
                .contains("DELETE  Taxiway A closed")
                .contains("read again: 4600 characters, and +47 22 22 55 55")
                .contains("ordered  4000 litres of Jet A-1")
                .contains("update of Fuel: NONE")
                .contains("update of Account: CONDITION_FAILED")
                .contains("Account.balance >= 8000: false, found 1000")
                .contains("left in the tank  6000")
                .contains("left to spend  1000");
        assertThat(Set.copyOf(atlas.airports().scan().list().execute())).isEqualTo(Set.copyOf(OurAirports.airports()));
    }
}
