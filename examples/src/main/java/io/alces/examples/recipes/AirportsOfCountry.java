package io.alces.examples.recipes;

import io.alces.examples.models.Airport;
import io.alces.examples.models.Atlas;
import io.alces.examples.recipes.Report.Column;
import java.util.List;

/** Many items through an index, in the order of its sort key. */
public final class AirportsOfCountry implements Recipe {

    @Override
    public String question() {
        return "Which airports has Iceland, by name?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        List<Airport> airports = atlas.airports()
                .query()
                .where(Airport::countryCode)
                .eq("IS")
                .list()
                .execute();

        report.table(
                airports,
                Column.of("Airport", Airport::name),
                Column.of("IATA", Airport::iataCode),
                Column.of("Municipality", Airport::municipality));
    }
}
