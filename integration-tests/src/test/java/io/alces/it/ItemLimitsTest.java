package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Model;
import io.alces.annotation.Convert;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.request.AttributeSize;
import io.alces.testing.AlcesTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Where the checks before sending and those of the engine meet. */
@AlcesTest
class ItemLimitsTest {
    private static final int ITEM_BYTES = 400 * 1024;

    @Item(table = "texts")
    record Text(@PartitionKey String id, String content) {}

    @Item(table = "series")
    record Series(@PartitionKey String id, List<BigDecimal> numbers, String rest) {}

    @Item(table = "oneways")
    record OneWay(
            @PartitionKey String id,
            @Convert(WriteOnly.class) String secret) {}

    /** Writes what it cannot read. */
    static final class WriteOnly implements AttributeConverter<String> {
        @Override
        public AttributeValue transformFrom(String input) {
            return AttributeValue.fromS(input);
        }

        @Override
        public String transformTo(AttributeValue input) {
            throw new IllegalArgumentException("not to be read");
        }

        @Override
        public EnhancedType<String> type() {
            return EnhancedType.of(String.class);
        }

        @Override
        public AttributeValueType attributeValueType() {
            return AttributeValueType.S;
        }
    }

    @Test
    void save_ofTheLargestItem_isStored(Model<Text> texts, DynamoDbClient client) {
        String content = "é".repeat((ITEM_BYTES - "id1content".length()) / 2);

        texts.save(new Text("1", content)).execute();

        assertThat(texts.get("1").execute()).map(Text::content).contains(content);
        assertThatThrownBy(() -> client.putItem(request -> request.tableName(texts.tableName())
                        .item(Map.of("id", AttributeValue.fromS("1"), "content", AttributeValue.fromS(content + "x")))))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Item size has exceeded the maximum allowed size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "10", "1000000", "1E+20", "0.001", "0.0123", "12345678901234567", "1E-100"})
    void save_ofNumbers_isRefusedOnlyWhereTheEngineRefuses(String number, Model<Series> series, DynamoDbClient client) {
        List<BigDecimal> numbers =
                Stream.generate(() -> new BigDecimal(number)).limit(20_000).toList();
        Map<String, AttributeValue> item = new HashMap<>(
                series.save(new Series("1", numbers, "")).request().item());
        int most = (int) (ITEM_BYTES - AttributeSize.ofItem(item));
        item.put("rest", AttributeValue.fromS("x".repeat(most + 1)));

        assertThatThrownBy(() -> series.save(new Series("1", numbers, "x".repeat(most + 1))))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("Series: an item has at most 409600 bytes, found 409601; store less in it");
        assertThatThrownBy(() -> client.putItem(
                        request -> request.tableName(series.tableName()).item(item)))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Item size has exceeded the maximum allowed size");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void write_thatCannotBeGivenBack_saysThatItHappened(Execution execution, Model<OneWay> oneWays) {
        OneWay item = new OneWay("1", "s");

        assertThatThrownBy(() -> execution.run(oneWays.create(item)))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageStartingWith("the item was created, but cannot be given back: OneWay.secret: ");
        assertThatThrownBy(() -> execution.run(oneWays.save(item)))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageStartingWith("the item was saved, but cannot be given back: OneWay.secret: ");
        assertThat(execution.run(oneWays.scan().count())).isEqualTo(1);
        assertThatThrownBy(() -> execution.run(oneWays.delete("1")))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageStartingWith("the item was deleted, but cannot be given back: OneWay.secret: ");
        assertThat(execution.run(oneWays.scan().count())).isZero();
    }
}
