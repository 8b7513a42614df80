package io.alces.examples.recipes;

import io.alces.examples.models.Airport;
import io.alces.examples.models.Atlas;
import java.util.Optional;

/** One item by its key: the cheapest read there is. */
public final class AirportByKey implements Recipe {

    @Override
    public String question() {
        return "Which airport is ENGM?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        Optional<Airport> airport = atlas.airports().get("ENGM").execute();

        airport.ifPresentOrElse(
                found -> report.line(found.name() + ", at " + found.location().latitude() + " north and "
                        + found.location().longitude() + " east"),
                () -> report.line("none"));
    }
}
