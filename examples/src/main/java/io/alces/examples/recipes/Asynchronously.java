package io.alces.examples.recipes;

import io.alces.examples.models.Airport;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.Continent;
import io.alces.examples.recipes.Report.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Several questions at once: the same operations, executed without waiting. */
public final class Asynchronously implements Recipe {

    @Override
    public String question() {
        return "Which is the highest airport of each continent, all asked at once?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        List<CompletableFuture<Optional<Airport>>> answers = Arrays.stream(Continent.values())
                .map(continent -> HighestAirports.of(atlas, continent).first().executeAsync())
                .toList();

        List<Airport> highest = answers.stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .toList();

        report.table(
                highest,
                Column.of("Continent", airport -> airport.continent().title()),
                Column.ofNumbers("Feet", Airport::elevationFeet),
                Column.of("Airport", Airport::name));
    }
}
