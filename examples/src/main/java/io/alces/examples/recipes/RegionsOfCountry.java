package io.alces.examples.recipes;

import io.alces.examples.models.Atlas;
import io.alces.examples.models.Region;
import io.alces.examples.recipes.Report.Column;
import java.util.List;

/** A part of the items of one partition key, chosen by the sort key. */
public final class RegionsOfCountry implements Recipe {

    @Override
    public String question() {
        return "Which regions of Norway have the codes 30 to 54?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        List<Region> regions = atlas.regions()
                .query()
                .where(Region::countryCode)
                .eq("NO")
                .where(Region::code)
                .between("NO-30", "NO-54")
                .list()
                .execute();

        report.table(regions, Column.of("Code", Region::code), Column.of("Region", Region::name));
    }
}
