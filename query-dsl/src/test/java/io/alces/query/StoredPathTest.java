package io.alces.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoredPathTest {

    @Test
    void then_namesAndIndexes() {
        assertThat(StoredPath.of("lines").then(0).then("sku").elements())
                .containsExactly(new StoredPath.Name("lines"), new StoredPath.Index(0), new StoredPath.Name("sku"));
    }

    @Test
    void toString_isReadableAsAPath() {
        assertThat(StoredPath.of("a.b").then(0).then("c")).hasToString("`a.b`[0].c");
    }

    @Test
    void parents_areWhatItLeadsThrough() {
        StoredPath lines = StoredPath.of("lines");

        assertThat(lines.parents()).isEmpty();
        assertThat(lines.then(0).then("sku").parents()).containsExactly(lines, lines.then(0));
    }

    @Test
    void depth_isHowManyMapsAndListsItLeadsThrough() {
        StoredPath lines = StoredPath.of("lines");

        assertThat(lines.depth()).isZero();
        assertThat(lines.isTopLevel()).isTrue();
        assertThat(lines.then(0).then("sku").depth()).isEqualTo(2);
        assertThat(lines.then(0).isTopLevel()).isFalse();
    }

    @Test
    void contains_itselfAndWhatIsInside() {
        StoredPath shipTo = StoredPath.of("shipTo");

        assertThat(shipTo.contains(shipTo)).isTrue();
        assertThat(shipTo.contains(shipTo.then("city"))).isTrue();
        assertThat(shipTo.then("city").contains(shipTo)).isFalse();
        assertThat(shipTo.contains(StoredPath.of("shipToo"))).isFalse();
        assertThat(shipTo.then("city").contains(shipTo.then("zip"))).isFalse();
        assertThat(shipTo.then(0).contains(shipTo.then("0"))).isFalse();
    }

    @Test
    void elements_beginWithAName() {
        assertThatThrownBy(() -> new StoredPath(List.of(new StoredPath.Index(0))))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("A stored path begins with the name of an attribute, found [Index[index=0]]");
    }
}
