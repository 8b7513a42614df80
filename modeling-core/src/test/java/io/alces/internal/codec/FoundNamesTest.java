package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.internal.wire.AttributeType;
import io.alces.internal.wire.JsonNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundNamesTest {
    private static final AttributeNames NAMES = new AttributeNames(List.of("a", "b", "c"), false);

    private final FoundNames found = new FoundNames();

    @Test
    void last_isTheOneOfEachMap_howeverDeepItIs() {
        found.add(NAMES, 1, 0, AttributeType.M);
        for (int depth = 1; depth < 40; depth += 3) {
            found.enter(depth);
            assertThat(found.last(depth)).isEqualTo(JsonNames.NONE);

            found.add(NAMES, 2, depth, AttributeType.S);
            assertThat(found.last(depth)).isEqualTo(2);
        }

        assertThat(found.last(0)).isEqualTo(1);
    }

    @Test
    void has_isTrueOfTheItemsOwnAttributesThatAreNotNull() {
        found.add(NAMES, 0, 0, AttributeType.NULL);
        found.add(NAMES, 1, 0, AttributeType.S);
        found.enter(1);
        found.add(NAMES, 2, 1, AttributeType.S);

        assertThat(List.of("a", "b", "c", "d")).filteredOn(found::has).containsExactly("b");
    }

    @Test
    void has_isFalse_whenNothingWasFound() {
        assertThat(found.has("a")).isFalse();
    }
}
