package io.alces.examples.recipes;

import io.alces.examples.models.Airport;
import io.alces.examples.models.AirportType;
import io.alces.examples.models.Atlas;
import io.alces.examples.recipes.Report.Column;
import java.util.List;
import java.util.Locale;

/** Counting: DynamoDB sends numbers, not the items. */
public final class Counts implements Recipe {

    private record Count(String what, long number) {}

    @Override
    public String question() {
        return "How many are there?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        long airports = atlas.airports().scan().count().execute();
        long withIataCode = atlas.airports().scan().index("byIataCode").count().execute();
        long large = atlas.airports()
                .scan()
                .filter(Airport::type)
                .eq(AirportType.LARGE_AIRPORT)
                .count()
                .execute();
        long canadian = atlas.airports()
                .query()
                .where(Airport::countryCode)
                .eq("CA")
                .count()
                .execute();

        report.table(
                List.of(
                        new Count("airports", airports),
                        new Count("airports with an IATA code", withIataCode),
                        new Count("large airports", large),
                        new Count("airports in Canada", canadian)),
                Column.ofNumbers("Number", count -> String.format(Locale.ROOT, "%,d", count.number())),
                Column.of("Of", Count::what));
    }
}
