package io.alces.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.examples.models.Airport;
import io.alces.examples.models.AirportType;
import io.alces.examples.models.Continent;
import io.alces.examples.models.Location;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OurAirportsTest {

    @Test
    void countries_areAll() {
        assertThat(OurAirports.countries()).hasSize(248);
    }

    @Test
    void regions_areAll() {
        assertThat(OurAirports.regions()).hasSize(3_901);
    }

    @Test
    void airports_areAll() {
        assertThat(OurAirports.airports()).hasSize(5_210);
    }

    @Test
    void airports_haveWhatTheLineHas() {
        assertThat(OurAirports.airports())
                .contains(new Airport(
                        "AGGH",
                        "HIR",
                        "Honiara International Airport",
                        AirportType.LARGE_AIRPORT,
                        Continent.OC,
                        "SB",
                        "SB-GU",
                        "Honiara",
                        new Location(-9.428, 160.054993),
                        28,
                        true,
                        Set.of("Henderson Field"),
                        URI.create("https://en.wikipedia.org/wiki/Honiara_International_Airport")));
    }

    @Test
    void airports_lackWhatTheLineLacks() {
        assertThat(OurAirports.airports())
                .filteredOn(airport -> airport.ident().equals("AF-0005"))
                .singleElement()
                .satisfies(airport -> assertThat(airport.wikipedia()).isNull())
                .satisfies(airport -> assertThat(airport.keywords()).isEmpty());
    }
}
