package io.alces.examples.recipes;

import static io.alces.query.Conditions.attr;

import io.alces.UpdateOperation;
import io.alces.error.ConditionFailedException;
import io.alces.examples.models.Airport;
import io.alces.examples.models.AirportType;
import io.alces.examples.models.Atlas;
import io.alces.query.ConditionExplanation;

/** A condition that does not hold: nothing is written, and the exception tells which clause was false. */
public final class RefusedChange implements Recipe {

    @Override
    public String question() {
        return "Why can scheduled flights to Innsbruck not be stopped?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        UpdateOperation<Airport, Airport> stop = atlas.airports()
                .update("LOWI")
                .set(Airport::scheduledService)
                .to(false)
                .condition(attr(Airport::type)
                        .eq(AirportType.MEDIUM_AIRPORT)
                        .and(attr(Airport::elevationFeet)
                                .gt(5_000)
                                .or(attr(Airport::iataCode).notExists())));
        try {
            stop.execute();
            report.line("they can");
        } catch (ConditionFailedException failure) {
            report.line(String.valueOf(failure.getMessage()));
            failure.explain().ifPresent(explanation -> print(explanation, report));
        }
    }

    private static void print(ConditionExplanation explanation, Report report) {
        report.line("clause by clause:");
        report.lines(explanation);
        report.line("with values:");
        report.lines(explanation.withValues());
    }
}
