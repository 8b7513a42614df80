package io.alces.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Model;
import io.alces.examples.models.Airport;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.Country;
import io.alces.examples.models.NoticeLog;
import io.alces.examples.models.Region;
import io.alces.testing.AlcesExtension;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoundTripTest {

    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces -> Atlas.configure(alces, new NoticeLog()))
            .build();

    @Test
    void countries_comeBackAsStored(Model<Country> countries) {
        assertComeBackAsStored(countries, OurAirports.countries());
    }

    @Test
    void regions_comeBackAsStored(Model<Region> regions) {
        assertComeBackAsStored(regions, OurAirports.regions());
    }

    @Test
    void airports_comeBackAsStored(Model<Airport> airports) {
        assertComeBackAsStored(airports, OurAirports.airports());
    }

    private static <T> void assertComeBackAsStored(Model<T> model, List<T> items) {
        model.saveAll(items).execute();

        List<T> stored = model.scan().list().execute();
        assertThat(stored).hasSameSizeAs(items);
        assertThat(Set.copyOf(stored)).isEqualTo(Set.copyOf(items));
    }
}
