package io.alces;

import static io.alces.BatchTestModel.delete;
import static io.alces.BatchTestModel.lot;
import static io.alces.BatchTestModel.request;
import static io.alces.BatchTestModel.unprocessed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.BatchTestModel.Lot;
import io.alces.error.InvalidItemException;
import io.alces.request.StepScript;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DeleteAllOperationTest {
    private static final Alces ALCES = Alces.local();
    private static final Model<Lot> LOTS = ALCES.model(Lot.class);

    @AfterAll
    static void close() {
        ALCES.close();
    }

    @Test
    void requests_ofEqualKeys_nameThemOnce() {
        assertThat(LOTS.deleteAll(List.of(LOTS.key("a", 1), LOTS.key("b", 1), LOTS.key("a", new BigDecimal("1.0"))))
                        .requests())
                .containsExactly(request(delete("a", "1"), delete("b", "1")));
    }

    @Test
    void requests_ofItems_holdTheirKeysOnly() {
        assertThat(LOTS.deleteAllItems(List.of(lot("a", "1"))).requests()).containsExactly(request(delete("a", "1")));
    }

    @Test
    void deleteAllItems_withoutKey_namesThePosition() {
        assertThatThrownBy(() -> LOTS.deleteAllItems(List.of(lot("a", "1"), new Lot("a", null, null))))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("position 1: Lot.number: expected a key value of type N, found null; set it");
    }

    @Test
    void start_withUnprocessedKeys_givesThemBack() {
        StepScript script = StepScript.of(
                unprocessed(delete("a", "1")), unprocessed(delete("a", "1")), unprocessed(delete("a", "1")));

        BatchResult<Lot> result = script.run(LOTS.deleteAll(List.of(LOTS.key("a", 1), LOTS.key("a", 2)))
                .attempts(2)
                .allowPartial()
                .backoff(BatchTestModel.BACKOFF)
                .start());

        assertThat(result.unprocessed())
                .containsExactly(
                        new BatchResult.Unprocessed<>(0, LOTS.key("a", 1), Optional.empty(), Optional.empty()));
        assertThat(result.item(1)).isEmpty();
    }
}
