package io.alces.examples.recipes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.alces.ParallelScan;
import io.alces.SegmentPage;
import io.alces.examples.models.Atlas;
import io.alces.examples.recipes.Report.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A parallel scan that ends halfway, and another one that goes on from its checkpoint. */
public final class InterruptedScan implements Recipe {

    /** What is wanted of an airport. */
    private record Place(String countryCode) {}

    @Override
    public String question() {
        return "Which countries have the most airports? (The count is interrupted after ten pages.)";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        ParallelScan<Place> scan =
                atlas.airports().scan().as(Place.class).pageSize(250).parallel(4);

        List<SegmentPage<Place>> pages = new ArrayList<>(read(scan, 10));
        report.line(places(pages).count() + " airports until here, the rest from the checkpoint:");
        String checkpoint = pages.get(pages.size() - 1).checkpoint();
        pages.addAll(read(scan.startAt(checkpoint), Long.MAX_VALUE));

        report.table(
                mostFirst(pages).limit(5).toList(),
                Column.ofNumbers("Airports", Map.Entry::getValue),
                Column.of("Country", Map.Entry::getKey));
    }

    private static List<SegmentPage<Place>> read(ParallelScan<Place> scan, long number) {
        try (Stream<SegmentPage<Place>> pages = scan.pages()) {
            return pages.limit(number).toList();
        }
    }

    private static Stream<Map.Entry<String, Long>> mostFirst(List<SegmentPage<Place>> pages) {
        return places(pages).collect(groupingBy(Place::countryCode, counting())).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    }

    private static Stream<Place> places(List<SegmentPage<Place>> pages) {
        return pages.stream().map(SegmentPage::items).flatMap(List::stream);
    }
}
