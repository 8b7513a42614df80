package io.alces.examples.recipes;

import io.alces.error.InvalidItemException;
import io.alces.examples.models.Airport;
import io.alces.examples.models.AirportType;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.Continent;
import io.alces.examples.models.Location;
import java.util.Set;

/** An item that is not valid: nothing is sent, and the exception tells all that is wrong with it. */
public final class RejectedAirport implements Recipe {
    private static final Airport TYPED_IN_A_HURRY = new Airport(
            "EN-0001",
            "Osl",
            " ",
            AirportType.MEDIUM_AIRPORT,
            Continent.EU,
            "NO",
            "NO-30",
            "Lillestrøm",
            new Location(599.7, 11.05),
            35_000,
            false,
            Set.of(""),
            null);

    @Override
    public String question() {
        return "What is wrong with a new airport that was typed in a hurry?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        try {
            Airport stored = atlas.airports().create(TYPED_IN_A_HURRY).execute();
            report.line("nothing: " + stored);
        } catch (InvalidItemException invalid) {
            report.lines(String.valueOf(invalid.getMessage()));
        }
    }
}
