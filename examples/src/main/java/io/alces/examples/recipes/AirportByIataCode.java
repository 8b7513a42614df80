package io.alces.examples.recipes;

import io.alces.examples.models.Airport;
import io.alces.examples.models.Atlas;
import java.util.Optional;

/** One item by another attribute, through the one index that has it as its key. */
public final class AirportByIataCode implements Recipe {

    @Override
    public String question() {
        return "Which airport has the IATA code JFK?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        Optional<Airport> airport = atlas.airports()
                .query()
                .where(Airport::iataCode)
                .eq("JFK")
                .first()
                .execute();

        airport.ifPresentOrElse(
                found -> report.line(found.name() + ", " + found.municipality()), () -> report.line("none"));
    }
}
