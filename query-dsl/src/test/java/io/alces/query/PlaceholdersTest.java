package io.alces.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    private static final int MANY = 100;

    private final Placeholders<String> names = Placeholders.ofNames();

    private void add(int count) {
        IntStream.range(0, count).forEach(number -> names.add("name" + number));
    }

    @Test
    void find_amongFewOrMany_givesTheNumberInTheOrderOfTheirMaking() {
        for (int count = 0; count < MANY; count++) {
            assertThat(names.find("name" + count)).isNull();
            assertThat(names.next()).isEqualTo("#" + count);

            names.add("name" + count);

            assertThat(names.find("name" + count)).isEqualTo("#" + count);
            assertThat(names.find("name0")).isEqualTo("#0");
        }
    }

    @Test
    void all_isWhatWasAddedUntilThen() {
        add(2);
        Map<String, String> before = names.all();

        add(1);

        assertThat(before).containsExactly(Map.entry("#0", "name0"), Map.entry("#1", "name1"));
        assertThat(names.all()).hasSize(3);
    }

    @Test
    void all_givesTheSameOneByOneAndTogether() {
        add(MANY);
        Map<String, String> all = names.all();
        Map<String, String> told = new LinkedHashMap<>();
        all.forEach(told::put);

        assertThat(told).hasSize(MANY).containsExactlyEntriesOf(all).isEqualTo(all);
        assertThat(all).containsEntry("#99", "name99").doesNotContainKey("#100").doesNotContainKey(":0");
        assertThat(all.toString()).isEqualTo(told.toString());
    }

    @Test
    void all_cannotBeChanged() {
        add(1);
        Map<String, String> all = names.all();

        assertThatThrownBy(() -> all.put("#1", "other")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> all.remove("#0")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(all::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> all.entrySet().iterator().next().setValue("other"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
