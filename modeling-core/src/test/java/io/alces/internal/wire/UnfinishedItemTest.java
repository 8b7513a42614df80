package io.alces.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UnfinishedItemTest {

    private static UnfinishedItem item(Map<String, AttributeValue> written, Map<String, AttributeValue> values) {
        return new UnfinishedItem(WireItem.of(written), Set.of("a", "b"), new LinkedHashMap<>(values));
    }

    @Test
    void finished_hasWhatWasWrittenAndWhatWasAdded() {
        UnfinishedItem item = item(Map.of("x", fromS("1")), Map.of("a", fromS("2")));
        item.put("b", fromN("3"));
        Map<String, AttributeValue> whole = Map.of("x", fromS("1"), "a", fromS("2"), "b", fromN("3"));

        assertThat(item).isEqualTo(whole);
        assertThat(item.finished()).isEqualTo(whole);
    }

    @Test
    void finished_ofItemOfWhichNothingWasWritten_hasWhatWasAdded() {
        assertThat(item(Map.of(), Map.of("a", fromS("2"))).finished()).isEqualTo(Map.of("a", fromS("2")));
        assertThat(item(Map.of(), Map.of()).finished()).isEmpty();
    }

    @Test
    void finished_ofItemWithoutWhatMayChange_isWhatWasWritten() {
        UnfinishedItem item = item(Map.of("x", fromS("1")), Map.of("a", fromS("2")));
        item.remove("a");

        assertThat(item).isEqualTo(Map.of("x", fromS("1")));
        assertThat(item.finished()).isEqualTo(Map.of("x", fromS("1")));
    }

    @Test
    void get_ofEither_findsIt() {
        UnfinishedItem item = item(Map.of("x", fromS("1")), Map.of("a", fromS("2")));

        assertThat(item.get("x")).isEqualTo(fromS("1"));
        assertThat(item.get("a")).isEqualTo(fromS("2"));
        assertThat(item.get("b")).isNull();
        assertThat(item.containsKey("x")).isTrue();
        assertThat(item.containsKey("b")).isFalse();
    }

    @Test
    void copy_isChangedApart() {
        UnfinishedItem item = item(Map.of(), Map.of("a", fromS("2")));
        item.copy().put("a", fromS("3"));

        assertThat(item.get("a")).isEqualTo(fromS("2"));
    }

    @Test
    void put_ofWhatIsWritten_isRefused() {
        UnfinishedItem item = item(Map.of("x", fromS("1")), Map.of());

        assertThatThrownBy(() -> item.put("x", fromS("2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an attribute that is written already cannot change: x");
        assertThatThrownBy(() -> item.remove("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an attribute that is written already cannot change: x");
    }
}
