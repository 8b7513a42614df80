package io.alces.examples.recipes;

import static io.alces.query.PropertyPath.path;

import io.alces.examples.models.Airport;
import io.alces.examples.models.AirportType;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.Location;
import io.alces.query.PropertyPath;

/** A change of some attributes, one of them nested, on the condition that the item is as the writer knows it. */
public final class SurveyedAirport implements Recipe {
    private static final PropertyPath<Airport, Double> LATITUDE =
            path(Airport::location).then(Location::latitude);

    @Override
    public String question() {
        return "What changes if a survey finds Oslo Airport 2 feet higher, and a little further north?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        Airport before = atlas.draftOf("ENGM");

        Airport after = atlas.drafts()
                .update("ENGM")
                .increment(Airport::elevationFeet)
                .by(2)
                .set(LATITUDE)
                .to(60.1975)
                .add(Airport::keywords)
                .values("surveyed")
                .condition(Airport::type)
                .eq(AirportType.LARGE_AIRPORT)
                .condition(LATITUDE)
                .eq(before.location().latitude())
                .execute();

        report.line("feet      " + before.elevationFeet() + " to " + after.elevationFeet());
        report.line("latitude  " + before.location().latitude() + " to "
                + after.location().latitude());
        report.line("keywords  " + before.keywords() + " to " + after.keywords());
    }
}
