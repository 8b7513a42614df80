package io.alces.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private final List<String> names = List.of("status", "customerId", "createdAt");

    @Test
    void nearest_transposedLetters_isFound() {
        assertThat(Suggestions.nearest("statsu", names)).contains("status");
    }

    @Test
    void nearest_otherCase_isFound() {
        assertThat(Suggestions.nearest("customerID", names)).contains("customerId");
    }

    @Test
    void nearest_nothingAlike_isEmpty() {
        assertThat(Suggestions.nearest("zebra", names)).isEmpty();
    }

    @Test
    void hint_nearName_asks() {
        assertThat(Suggestions.hint("createdAd", names)).isEqualTo("; did you mean \"createdAt\"?");
    }
}
