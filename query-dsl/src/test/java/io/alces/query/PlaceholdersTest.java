package io.alces.query;

import static org.assertj.core.api.Assertions.assertThat;

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
}
