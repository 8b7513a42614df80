package io.alces.examples.recipes;

import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.not;

import io.alces.examples.models.Airport;
import io.alces.examples.models.AirportType;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.Continent;
import io.alces.examples.recipes.Report.Column;
import java.util.List;

/** A key condition for what is read, and filters for what of it is wanted. */
public final class FilteredAirports implements Recipe {

    @Override
    public String question() {
        return "Which airports of South America above 7,000 feet have scheduled flights, and are large or neither in"
                + " Bolivia nor in Peru?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        List<Airport> airports = atlas.airports()
                .query()
                .where(Airport::continent)
                .eq(Continent.SA)
                .where(Airport::elevationFeet)
                .ge(7_000)
                .filter(Airport::scheduledService)
                .eq(true)
                .filter(attr(Airport::type)
                        .eq(AirportType.LARGE_AIRPORT)
                        .or(not(attr(Airport::countryCode).in("BO", "PE"))))
                .list()
                .execute();

        report.table(
                airports,
                Column.ofNumbers("Feet", Airport::elevationFeet),
                Column.of("Country", Airport::countryCode),
                Column.of("Airport", Airport::name));
    }
}
