package io.alces.examples.recipes;

import io.alces.SaveChangesOperation;
import io.alces.examples.models.Airport;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.Location;

/** Two states of an object, of which only the difference is sent. */
public final class MovedPin implements Recipe {

    @Override
    public String question() {
        return "What is sent when somebody moves the pin of Keflavik Airport to the east?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        Airport before = atlas.draftOf("BIKF");
        Airport changed = before.at(new Location(before.location().latitude(), -22.6));

        SaveChangesOperation<Airport> operation = atlas.drafts().saveChanges(before, changed);
        report.lines(operation.explain());

        Airport after = operation.execute();
        report.line("longitude from " + before.location().longitude() + " to "
                + after.location().longitude());
    }
}
