package io.alces.examples.recipes;

import io.alces.Populated;
import io.alces.examples.models.Airport;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.Notice;
import io.alces.examples.recipes.Report.Column;
import java.util.List;

/** Items with what they refer to: any number of references, read in batches. */
public final class NoticesOfAirports implements Recipe {

    @Override
    public String question() {
        return "Which notices are there, and for which airports? (One is for an airport that does not exist.)";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        atlas.notices()
                .saveAll(List.of(
                        Notice.of("KJFK", "Taxiway B closed"),
                        Notice.of("KJFK", "Runway 04L wet"),
                        Notice.of("XXXX", "Runway unknown")))
                .individually()
                .execute();

        List<Notice> notices = atlas.notices().scan().list().execute();
        Populated<Notice, Airport> airports =
                atlas.notices().populate(notices, Notice::airport).execute();

        report.table(
                notices.stream().map(notice -> row(notice, airports)).sorted().toList(),
                Column.of("Subject", Row::subject),
                Column.of("Notice", Row::text),
                Column.of("Airport", Row::airport));
        report.line(airports.dangling().size() + " reference leads nowhere");
    }

    private static Row row(Notice notice, Populated<Notice, Airport> airports) {
        return new Row(
                String.valueOf(notice.subject()),
                notice.text(),
                airports.get(notice.airport()).map(Airport::name).orElse("none"));
    }

    private record Row(String subject, String text, String airport) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            return text.compareTo(other.text);
        }
    }
}
