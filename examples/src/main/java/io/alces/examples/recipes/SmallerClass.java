package io.alces.examples.recipes;

import io.alces.examples.models.Airport;
import io.alces.examples.models.Atlas;
import io.alces.examples.recipes.Report.Column;
import java.util.List;

/** Parts of items, nested ones too: only what the smaller class has is sent. */
public final class SmallerClass implements Recipe {

    /** What is wanted of an airport. */
    private record Place(String name, Parallel location) {}

    /** What is wanted of its location. */
    private record Parallel(double latitude) {}

    @Override
    public String question() {
        return "How far north are the airports of Greenland?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        List<Place> places = atlas.airports()
                .query()
                .where(Airport::countryCode)
                .eq("GL")
                .as(Place.class)
                .list()
                .execute();

        report.table(
                places,
                Column.ofNumbers("North", place -> place.location().latitude()),
                Column.of("Airport", Place::name));
    }
}
