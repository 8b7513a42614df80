package io.alces.examples.recipes;

import io.alces.examples.models.Airport;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.Continent;
import io.alces.examples.recipes.Report.Column;
import java.util.List;

/** Several partitions as one: each is read in order, and their items are merged by the sort key. */
public final class HighestOfTheWorld implements Recipe {

    @Override
    public String question() {
        return "Which are the five highest airports of the world?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        List<Airport> airports = atlas.airports()
                .query()
                .index("byContinent")
                .descending()
                .pageSize(5)
                .acrossPartitions(Airport::continent)
                .in(List.of(Continent.values()))
                .limit(5)
                .list()
                .execute();

        report.table(
                airports,
                Column.ofNumbers("Feet", Airport::elevationFeet),
                Column.of("Continent", airport -> airport.continent().title()),
                Column.of("Airport", Airport::name));
    }
}
