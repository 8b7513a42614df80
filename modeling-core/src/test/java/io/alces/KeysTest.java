package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Convert;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.LocalIndex;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.error.InvalidItemException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeysTest {

    @Item(table = "visits")
    @GlobalIndex(name = "byPlace", partitionKey = "place", sortKey = "guide")
    @LocalIndex(name = "byNote", sortKey = "note")
    record Visit(
            @Nullable @PartitionKey String person,
            @Nullable @SortKey String day,
            @Nullable String place,
            @Nullable String guide,
            @Nullable String note) {}

    @Item(table = "prices")
    record Price(@PartitionKey BigDecimal amount) {}

    @Item(table = "images")
    record Image(@PartitionKey SdkBytes hash) {}

    @Item(table = "texts")
    record Text(@PartitionKey String id, String content) {}

    @Item(table = "amounts")
    record Amount(@PartitionKey @Convert(AsWritten.class) BigDecimal value) {}

    /** Keeps the zeros at the end, which DynamoDB does not. */
    static final class AsWritten implements AttributeConverter<BigDecimal> {
        @Override
        public AttributeValue transformFrom(BigDecimal input) {
            return AttributeValue.fromN(input.toPlainString());
        }

        @Override
        public BigDecimal transformTo(AttributeValue input) {
            return new BigDecimal(input.n());
        }

        @Override
        public EnhancedType<BigDecimal> type() {
            return EnhancedType.of(BigDecimal.class);
        }

        @Override
        public AttributeValueType attributeValueType() {
            return AttributeValueType.N;
        }
    }

    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Model<Visit> VISITS = ALCES.model(Visit.class);

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static Visit visit(@Nullable String person, @Nullable String day) {
        return new Visit(person, day, null, null, null);
    }

    private static void assertKeyRefused(ThrowingCallable key, String message) {
        assertThatThrownBy(key).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static void assertItemRefused(Visit visit, String message) {
        assertThatThrownBy(() -> VISITS.save(visit))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> VISITS.create(visit))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage(message);
    }

    @Test
    void key_withoutItsSortKey_isRefused() {
        assertKeyRefused(() -> VISITS.get("p"), "Visit has the key (person: S, day: S) of 2 part(s), found 1");
    }

    @Test
    void key_withASurplusPart_isRefused() {
        assertKeyRefused(
                () -> ALCES.model(Price.class).delete(1, 2), "Price has the key (amount: N) of 1 part(s), found 2");
    }

    @Test
    void key_ofAWrongType_isRefused() {
        assertKeyRefused(() -> VISITS.get("p", 1), "Visit.day: expected String, found Integer");
        assertKeyRefused(() -> ALCES.model(Price.class).get("1"), "Price.amount: expected BigDecimal, found String");
    }

    @Test
    void key_ofAnotherModel_isRefused() {
        Key<Price> price = ALCES.model(Price.class).key(1);

        assertKeyRefused(
                () -> ALCES.model(Image.class).get((Object) price), "Image.hash: expected SdkBytes, found Key");
    }

    @Test
    @NullUnmarked
    void key_ofNull_isRefused() {
        assertKeyRefused(() -> VISITS.get("p", null), "Visit.day: expected String, found null");
        assertThatThrownBy(() -> VISITS.get((Key<Visit>) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("key");
        assertThatThrownBy(() -> VISITS.delete((Key<Visit>) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("key");
        assertThatThrownBy(() -> VISITS.getAll(Arrays.asList(VISITS.key("p", "d"), null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Visit: expected a key at position 1, found null");
    }

    @Test
    void key_thatIsEmpty_isRefused() {
        assertKeyRefused(
                () -> VISITS.get("", "d"),
                "Visit.person: a partition key cannot be empty; give it a value of at least one byte");
        assertKeyRefused(
                () -> VISITS.key("p", ""),
                "Visit.day: a sort key cannot be empty; give it a value of at least one byte");
        assertKeyRefused(
                () -> ALCES.model(Image.class).get(SdkBytes.fromByteArray(new byte[0])),
                "Image.hash: a partition key cannot be empty; give it a value of at least one byte");
    }

    @Test
    void key_thatIsTooLong_isRefused() {
        assertThat(VISITS.key("é".repeat(1024), "d".repeat(1024)).attributes()).hasSize(2);

        assertKeyRefused(
                () -> VISITS.key("é".repeat(1024) + "e", "d"),
                "Visit.person: a partition key has at most 2048 bytes, found 2049; shorten it");
        assertKeyRefused(
                () -> VISITS.key("p", "d".repeat(1025)),
                "Visit.day: a sort key has at most 1024 bytes, found 1025; shorten it");
        assertKeyRefused(
                () -> ALCES.model(Image.class).get(SdkBytes.fromByteArray(new byte[2049])),
                "Image.hash: a partition key has at most 2048 bytes, found 2049; shorten it");
    }

    @Test
    void key_withAnUnpairedSurrogate_isRefused() {
        assertThatThrownBy(() -> VISITS.key("p\uD800", "d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Visit.person: text with half of a surrogate pair has no UTF-8 form; was it cut between the"
                        + " two?");
    }

    @Test
    void item_withABadKey_isRefused() {
        assertItemRefused(visit(null, "d"), "Visit.person: expected a key value of type S, found null; set it");
        assertItemRefused(
                visit("p", ""), "Visit.day: a sort key cannot be empty; give it a value of at least one byte");
        assertItemRefused(
                visit("p".repeat(2049), "d"),
                "Visit.person: a partition key has at most 2048 bytes, found 2049; shorten it");
    }

    @Test
    void item_withoutAnIndexKey_isTaken() {
        assertThat(VISITS.save(visit("p", "d")).request().item()).containsOnlyKeys("person", "day");
    }

    @Test
    void item_withABadIndexKey_isRefused() {
        assertItemRefused(
                new Visit("p", "d", "", null, null),
                "Visit.place: in the index byPlace, a partition key cannot be empty; give it a value of at least one"
                        + " byte");
        assertItemRefused(
                new Visit("p", "d", "p".repeat(2049), null, null),
                "Visit.place: in the index byPlace, a partition key has at most 2048 bytes, found 2049; shorten it");
        assertItemRefused(
                new Visit("p", "d", null, "g".repeat(1025), null),
                "Visit.guide: in the index byPlace, a sort key has at most 1024 bytes, found 1025; shorten it");
        assertItemRefused(
                new Visit("p", "d", null, null, "n".repeat(1025)),
                "Visit.note: in the index byNote, a sort key has at most 1024 bytes, found 1025; shorten it");
    }

    @Test
    void keyOfItem_withoutItsKey_isRefused() {
        assertThatThrownBy(() -> VISITS.deleteItem(visit("p", null)))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("Visit.day: expected a key value of type S, found null; set it");
    }

    @Test
    @NullUnmarked
    void item_thatIsNull_isRefused() {
        for (ThrowingCallable call : new ThrowingCallable[] {
            () -> VISITS.create(null),
            () -> VISITS.save(null),
            () -> VISITS.deleteItem(null),
            () -> VISITS.keyOfItem(null)
        }) {
            assertThatThrownBy(call)
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("Visit: expected an item, found null");
        }
    }

    @Test
    void item_of400Kilobytes_isTheLargest() {
        Model<Text> texts = ALCES.model(Text.class);
        int rest = 409_600 - "id".length() - "1".length() - "content".length();

        assertThat(texts.save(new Text("1", "x".repeat(rest))).request().item()).hasSize(2);

        assertThatThrownBy(() -> texts.save(new Text("1", "x".repeat(rest + 1))))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("Text: an item has at most 409600 bytes, found 409601; store less in it");
    }

    @Test
    void equals_ofNumbersOfOneValue_isTrue() {
        Model<Price> prices = ALCES.model(Price.class);
        Model<Amount> amounts = ALCES.model(Amount.class);

        assertThat(prices.key(new BigDecimal("1.0"))).isEqualTo(prices.key(1)).hasSameHashCodeAs(prices.key(1));
        assertThat(amounts.key(new BigDecimal("1.00")))
                .isEqualTo(amounts.key(BigDecimal.ONE))
                .hasSameHashCodeAs(amounts.key(BigDecimal.ONE));
        assertThat(prices.key(1)).isNotEqualTo(prices.key(2)).isNotEqualTo(amounts.key(BigDecimal.ONE));
    }

    @Test
    void equals_ofBytes_isByContent() {
        Model<Image> images = ALCES.model(Image.class);

        assertThat(images.key(SdkBytes.fromByteArray(new byte[] {1, 2})))
                .isEqualTo(images.key(SdkBytes.fromByteArray(new byte[] {1, 2})));
        assertThat(images.key(SdkBytes.fromByteArray(new byte[] {1, 2})).attributes())
                .isEqualTo(Map.of("hash", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2}))));
    }

    @Test
    void toString_showsNoValue() {
        assertThat(VISITS.key("secret", "hidden")).hasToString("Visit(person: S, day: S)");
    }
}
