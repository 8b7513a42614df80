package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.schema.ModelSchema;
import java.nio.CharBuffer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class MapCodecTest {
    @Item
    record Sets(@PartitionKey String id, Map<String, Set<String>> tags, Map<String, Optional<Set<Integer>>> numbers) {}

    @Item
    record Keys(
            @PartitionKey String id,
            @Nullable Map<@Nullable CharSequence, String> texts,
            @Nullable Map<?, String> any,
            @Nullable Map<String, Object> open) {}

    @Item
    record Counts(@PartitionKey String id, Map<Integer, String> byNumber) {}

    private final CompiledModel<Counts> counts = CompiledModel.of(ModelSchema.compile(Counts.class));
    private final CompiledModel<Sets> sets = CompiledModel.of(ModelSchema.compile(Sets.class));
    private final CompiledModel<Keys> keys = CompiledModel.of(ModelSchema.compile(Keys.class));

    @Test
    void toItem_emptySetInAMap_keepsItsKey() {
        Sets object = new Sets("s1", Map.of("none", Set.of()), Map.of());

        assertThat(sets.toItem(object)).containsEntry("tags", fromM(Map.of("none", fromNul(true))));
        assertThat(sets.fromItem(sets.toItem(object))).isEqualTo(object);
    }

    @Test
    void toItem_emptySetInAnOptionalInAMap_keepsItsKey() {
        Sets object = new Sets("s1", Map.of(), Map.of("none", Optional.of(Set.of())));

        assertThat(sets.toItem(object)).containsEntry("numbers", fromM(Map.of("none", fromNul(true))));
    }

    @Test
    void toItem_emptySetInAnOpenMap_keepsItsKey() {
        Keys object = new Keys("k1", null, null, Map.of("none", Set.of()));

        assertThat(keys.toItem(object)).containsEntry("open", fromM(Map.of("none", fromNul(true))));
    }

    @Test
    void fromItem_twoNamesOfOneKey_areRefused() {
        Map<String, AttributeValue> item =
                Map.of("id", fromS("c1"), "byNumber", fromM(Map.of("1", fromS("x"), "01", fromS("y"))));

        assertThatExceptionOfType(UnreadableItemException.class)
                .isThrownBy(() -> counts.fromItem(item))
                .withMessageMatching("Counts\\.byNumber\\.0?1: expected one name for each key,"
                        + " found a second name of one Integer in the item with the key \\(id: S\\)");
    }

    @Test
    void toItem_twoKeysOfOneText_areRefused() {
        assertInvalid(
                new Keys("k1", Map.of("a", "1", CharBuffer.wrap("a"), "2"), null, null),
                "Keys.texts.a: two keys of a map have this text, and DynamoDB stores one of them; take one out");
    }

    @Test
    void toItem_twoKeysOfOneTextInAnOpenMap_areRefused() {
        assertInvalid(
                new Keys("k1", null, null, Map.of("map", Map.of(1, "x", "1", "y"))),
                "Keys.open.map.1: two keys of a map have this text, and DynamoDB stores one of them; take one out");
    }

    @Test
    void write_mapWithEqualKeys_isRefused() {
        IdentityHashMap<String, Set<String>> tags = new IdentityHashMap<>();
        tags.put(String.valueOf('a'), Set.of("1"));
        tags.put(String.valueOf('a'), Set.of("2"));
        Sets object = new Sets("s1", tags, Map.of());

        assertThat(sets.toWire(object)).isNull();
        assertThatExceptionOfType(InvalidItemException.class)
                .isThrownBy(() -> sets.toItem(object))
                .withMessage("Sets.tags.a: two keys of a map have this text, and DynamoDB stores one of them;"
                        + " take one out");
    }

    @ParameterizedTest
    @MethodSource("mapsWithAnEmptyKey")
    void write_mapWithAnEmptyKey_isRefused(Map<String, Set<String>> tags) {
        Sets object = new Sets("s1", tags, Map.of());

        assertThat(sets.toWire(object)).isNull();
        assertThatExceptionOfType(InvalidItemException.class).isThrownBy(() -> sets.toItem(object));
    }

    static List<Map<String, Set<String>>> mapsWithAnEmptyKey() {
        Map<String, Set<String>> tags = Map.of("", Set.of("1"));
        return List.of(tags, new HashMap<>(tags), new LinkedHashMap<>(tags), new TreeMap<>(tags));
    }

    @Test
    void toItem_keyOfAnotherType_isRefused() {
        assertInvalid(
                new Keys("k1", null, Map.of(1, "x"), null),
                "Keys.any: the keys of this map are stored as String, and one is of type Integer; make it a String");
    }

    @Test
    void toItem_nullAfterAnotherKey_isRefusedAtTheMap() {
        Map<@Nullable CharSequence, String> texts = new LinkedHashMap<>();
        texts.put("a", "1");
        texts.put(null, "2");
        assertInvalid(
                new Keys("k1", texts, null, null),
                "Keys.texts: a map of DynamoDB has no null among its keys; take it out");
    }

    private void assertInvalid(Keys object, String message) {
        assertThatExceptionOfType(InvalidItemException.class)
                .isThrownBy(() -> keys.toItem(object))
                .withMessage(message);
    }
}
