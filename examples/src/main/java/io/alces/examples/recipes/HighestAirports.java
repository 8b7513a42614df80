package io.alces.examples.recipes;

import io.alces.Query;
import io.alces.examples.models.Airport;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.Continent;
import io.alces.examples.recipes.Report.Column;
import java.util.List;

/** The first few of many: an index read backwards, no further than needed. */
public final class HighestAirports implements Recipe {

    @Override
    public String question() {
        return "Which are the five highest airports of Europe?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        List<Airport> airports = of(atlas, Continent.EU).limit(5).list().execute();

        report.table(
                airports,
                Column.ofNumbers("Feet", Airport::elevationFeet),
                Column.of("Airport", Airport::name),
                Column.of("Country", Airport::countryCode));
    }

    /** The airports of a continent, the highest first; those of unknown elevation are not among them. */
    static Query<Airport> of(Atlas atlas, Continent continent) {
        return atlas.airports()
                .query()
                .index("byContinent")
                .where(Airport::continent)
                .eq(continent)
                .descending();
    }
}
