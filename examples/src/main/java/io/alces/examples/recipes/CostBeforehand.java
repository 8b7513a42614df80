package io.alces.examples.recipes;

import io.alces.Query;
import io.alces.Scan;
import io.alces.examples.models.Airport;
import io.alces.examples.models.Atlas;
import io.alces.request.Explanation;

/** What operations would send and cost, before they do. */
public final class CostBeforehand implements Recipe {
    private static final int USUAL_BYTES = 300;

    @Override
    public String question() {
        return "What does it cost to find twenty airports of Canada, by an index or by a scan? (Nothing is sent for this"
                + " answer.)";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        Query<Airport> query =
                atlas.airports().query().where(Airport::countryCode).eq("CA").pageSize(20);
        Scan<Airport> scan =
                atlas.airports().scan().filter(Airport::countryCode).eq("CA").limit(20);

        print(query.explain(), report);
        print(scan.explain(), report);
    }

    private static void print(Explanation explanation, Report report) {
        report.lines(explanation.withItemBytes(USUAL_BYTES));
    }
}
