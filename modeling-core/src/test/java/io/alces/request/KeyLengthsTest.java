package io.alces.request;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.internal.wire.WireItem;
import io.alces.schema.ModelSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeyLengthsTest {
    private static final int LONGEST_PARTITION_KEY = 2048;
    private static final int LONGEST_SORT_KEY = 1024;

    @Item
    @GlobalIndex(name = "byOwner", partitionKey = "owner", sortKey = "mark")
    record Entry(
            @PartitionKey String book,
            @SortKey int number,
            @Nullable String note,
            @Nullable String owner,
            @Nullable SdkBytes mark) {}

    private static final ModelSchema<Entry> SCHEMA = ModelSchema.compile(Entry.class);

    private static final KeyLengths LENGTHS = KeyLengths.of(SCHEMA);

    private static boolean fit(Map<String, AttributeValue> changed) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("book", fromS("one"));
        item.put("note", fromS(""));
        item.put("number", fromN("1"));
        item.put("owner", fromS("Ann"));
        item.put("mark", fromB(SdkBytes.fromByteArray(new byte[] {1})));
        item.putAll(changed);
        return LENGTHS.fit(WireItem.of(item));
    }

    private static boolean fitWithout(String... names) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(
                Map.of("book", fromS("one"), "number", fromN("1"), "owner", fromS("Ann"), "mark", fromS("x")));
        for (String name : names) {
            item.remove(name);
        }
        return LENGTHS.fit(WireItem.of(item));
    }

    @Test
    void keys_thatAreThere_fit() {
        assertThat(fit(Map.of())).isTrue();
    }

    @Test
    void keys_asLongAsTheyMayBe_fit() {
        assertThat(fit(Map.of("book", fromS("x".repeat(LONGEST_PARTITION_KEY)))))
                .isTrue();
        assertThat(fit(Map.of("owner", fromS("x".repeat(LONGEST_PARTITION_KEY)))))
                .isTrue();
    }

    @Test
    void keys_longerThanThat_doNot() {
        assertThat(fit(Map.of("book", fromS("x".repeat(LONGEST_PARTITION_KEY + 1)))))
                .isFalse();
        assertThat(fit(Map.of("mark", fromB(SdkBytes.fromByteArray(new byte[LONGEST_SORT_KEY + 1])))))
                .isFalse();
    }

    @Test
    void keys_thatAreShorterThanInJson_areLookedAt() {
        Map<String, AttributeValue> item = Map.of(
                "book", fromS("one"), "number", fromN("1"), "mark", fromB(SdkBytes.fromByteArray(new byte[1000])));

        assertThat(LENGTHS.fit(WireItem.of(item))).isFalse();
        new ItemLimits(SCHEMA).checkKeys(WireItem.of(item));
    }

    @Test
    void keys_thatAreEmpty_doNot() {
        assertThat(fit(Map.of("book", fromS("")))).isFalse();
        assertThat(fit(Map.of("mark", fromB(SdkBytes.fromByteArray(new byte[0])))))
                .isFalse();
    }

    @Test
    void keys_ofTheTableThatAreMissing_doNot() {
        assertThat(fitWithout("book")).isFalse();
        assertThat(fitWithout("number")).isFalse();
    }

    @Test
    void keys_ofAnIndexThatAreMissing_fit() {
        assertThat(fitWithout("owner", "mark")).isTrue();
    }
}
