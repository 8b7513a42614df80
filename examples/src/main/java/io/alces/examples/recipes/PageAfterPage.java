package io.alces.examples.recipes;

import io.alces.Page;
import io.alces.Query;
import io.alces.examples.models.Airport;
import io.alces.examples.models.Atlas;

/** A page, and the next one from its cursor: text that can travel to a browser and back. */
public final class PageAfterPage implements Recipe {

    @Override
    public String question() {
        return "Which airports has Japan, four at a time?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        Query<Airport> japan =
                atlas.airports().query().where(Airport::countryCode).eq("JP").pageSize(4);

        Page<Airport> first = japan.execute();
        print(first, report);

        first.cursor().ifPresent(cursor -> {
            report.line("Next page, from cursor " + cursor.substring(0, 16) + "...");
            print(japan.startAt(cursor).execute(), report);
        });
    }

    private static void print(Page<Airport> page, Report report) {
        page.items().forEach(airport -> report.line("- " + airport.name()));
    }
}
