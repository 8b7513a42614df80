package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.BatchProgress;
import io.alces.BatchResult;
import io.alces.Model;
import io.alces.testing.AlcesTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@AlcesTest
class BatchOperationsTest {

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveAll_ofManyItems_storesThemAll(Execution execution, Model<Lot> lots) {
        List<BatchProgress> progress = new ArrayList<>();

        BatchResult<Lot> result =
                execution.run(lots.saveAll(Lot.range(0, 60)).concurrency(1).onProgress(progress::add));

        assertThat(result.present()).isEqualTo(Lot.range(0, 60));
        assertThat(progress)
                .containsExactly(
                        new BatchProgress(25, 60, 0), new BatchProgress(50, 60, 0), new BatchProgress(60, 60, 0));
        assertThat(execution.run(lots.scan().list())).containsExactlyInAnyOrderElementsOf(Lot.range(0, 60));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void getAll_ofManyKeys_answersEachPosition(Execution execution, Model<Lot> lots) {
        lots.saveAll(Lot.range(0, 150)).execute();

        BatchResult<Lot> result =
                execution.run(lots.getAll(Lot.keys(lots, -10, 250)).consistent());

        assertThat(result.size()).isEqualTo(260);
        assertThat(IntStream.range(0, 260).mapToObj(result::item).flatMap(item -> item.stream()))
                .isEqualTo(Lot.range(0, 150));
        assertThat(result.item(9)).isEmpty();
        assertThat(result.item(10)).contains(Lot.of(0));
    }

    /** DynamoDB answers with 16 MB at most, and leaves the rest unprocessed. */
    @ParameterizedTest
    @EnumSource(Execution.class)
    void getAll_ofMoreThanAnAnswerHolds_givesThemAll(Execution execution, Model<Lot> lots) {
        String large = "x".repeat(390_000);
        List<Lot> all = IntStream.range(0, 45)
                .mapToObj(number -> new Lot("sku", number, large))
                .toList();
        lots.saveAll(all).execute();

        BatchResult<Lot> result = execution.run(lots.getAll(Lot.keys(lots, 0, 45)));

        assertThat(result.present().equals(all)).isTrue();
    }

    /** Control characters take six bytes each in a request, so that 25 items of 120 KB are more than it can hold. */
    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveAll_ofItemsThatGrowOnTheirWay_storesThemAll(Execution execution, Model<Lot> lots) {
        String growing = "\u0001".repeat(120_000);
        List<Lot> all = IntStream.range(0, 25)
                .mapToObj(number -> new Lot("sku", number, growing))
                .toList();

        execution.run(lots.saveAll(all));

        assertThat(execution.run(lots.scan().count())).isEqualTo(25);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void deleteAll_removesItemsOfKeys(Execution execution, Model<Lot> lots) {
        lots.saveAll(Lot.range(0, 60)).execute();

        BatchResult<Lot> result = execution.run(lots.deleteAll(Lot.keys(lots, 10, 100)));

        assertThat(result.isComplete()).isTrue();
        assertThat(execution.run(lots.scan().list())).containsExactlyInAnyOrderElementsOf(Lot.range(0, 10));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void deleteAllItems_removesThem(Execution execution, Model<Lot> lots) {
        lots.saveAll(Lot.range(0, 30)).execute();

        execution.run(lots.deleteAllItems(Lot.range(0, 29)));

        assertThat(execution.run(lots.scan().list())).containsExactly(Lot.of(29));
    }
}
