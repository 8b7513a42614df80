package io.alces.examples.recipes;

import static io.alces.query.Conditions.and;
import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.present;

import io.alces.Query;
import io.alces.examples.models.Airport;
import io.alces.examples.models.AirportType;
import io.alces.examples.models.Atlas;
import io.alces.examples.recipes.Report.Column;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filter of parts that may be absent, none of which is dropped unless it says so itself. */
public final class SearchForm implements Recipe {

    /** What a visitor can fill in. */
    private record Form(
            @Nullable AirportType type, @Nullable Integer leastFeet, boolean scheduledOnly) {}

    @Override
    public String question() {
        return "Which airports of New Zealand are at 1,000 feet or above, with scheduled flights? (The visitor left the"
                + " size of the airport open.)";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        Form form = new Form(null, 1_000, true);

        report.table(
                search(atlas, form).list().execute(),
                Column.ofNumbers("Feet", Airport::elevationFeet),
                Column.of("Airport", Airport::name));
    }

    private static Query<Airport> search(Atlas atlas, Form form) {
        return atlas.airports()
                .query()
                .where(Airport::countryCode)
                .eq("NZ")
                .filter(and(present(
                        Optional.ofNullable(form.type()).map(attr(Airport::type)::eq),
                        Optional.ofNullable(form.leastFeet()).map(attr(Airport::elevationFeet)::ge),
                        attr(Airport::scheduledService).eq(true).when(form.scheduledOnly()))));
    }
}
