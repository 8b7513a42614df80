package io.alces.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Model;
import io.alces.annotation.Attribute;
import io.alces.annotation.Convert;
import io.alces.annotation.Discriminator;
import io.alces.annotation.DiscriminatorValue;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Transform;
import io.alces.annotation.Unmapped;
import io.alces.examples.converters.CompressedText;
import io.alces.examples.converters.EncryptedText;
import io.alces.testing.AlcesTest;
import io.alces.transform.AttributeTransform;
import io.alces.transform.Lowercase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@AlcesTest
class ModelingTest {

    @Item(table = "orders")
    @GlobalIndex(name = "byStatus", partitionKey = "status", sortKey = "placedAt")
    record Order(
            @PartitionKey String customerId,
            @SortKey String orderId,
            Status status,
            Instant placedAt,
            BigDecimal total,
            Address shipTo,
            List<Line> lines,
            @Transform(Lowercase.class) Set<String> tags,
            Payment payment,
            @Attribute(value = "remark", aliases = "note") String comment,
            @TimeToLive Instant expiresAt,
            @Unmapped Map<String, Object> others) {}

    enum Status {
        OPEN,
        PAID
    }

    record Address(String street, String city) {}

    record Line(String sku, int quantity, BigDecimal price) {}

    @Discriminator(attribute = "kind")
    sealed interface Payment {}

    @DiscriminatorValue("card")
    record Card(String lastDigits) implements Payment {}

    record Invoice(LocalDate due) implements Payment {}

    static final class Barcode implements AttributeTransform<String> {

        @Override
        public String write(String number) {
            return "*" + number + "*";
        }

        @Override
        public String read(String stored) {
            return stored.substring(1, stored.length() - 1);
        }
    }

    @Item(table = "letters")
    record Letter(
            @PartitionKey String id,
            @Convert(CompressedText.class) String body,
            @Convert(EncryptedText.class) String iban) {}

    @Item(table = "parcels")
    record Parcel(@PartitionKey @Transform(Barcode.class) String number, int grams) {}

    static Order order(String orderId, Payment payment) {
        return new Order(
                "c1",
                orderId,
                Status.OPEN,
                Instant.parse("2026-01-02T03:04:05Z"),
                new BigDecimal("19.95"),
                new Address("12 Long Street", "Oslo"),
                List.of(new Line("sku-1", 2, new BigDecimal("9.5"))),
                Set.of("vip", "express"),
                payment,
                "leave at the door",
                Instant.parse("2099-01-01T00:00:00Z"),
                Map.of("imported", true));
    }

    @Test
    void get_givesWhatWasSaved(Model<Order> orders) {
        Order order = order("o1", new Card("4242"));

        orders.save(order).execute();

        assertThat(orders.get("c1", "o1").execute()).contains(order);
    }

    @ParameterizedTest
    @MethodSource
    void attributes_areStoredAsTheGuideSays(String name, AttributeValue stored, Model<Order> orders) {
        assertThat(orders.save(order("o1", new Invoice(LocalDate.of(2026, 2, 1))))
                        .request()
                        .item())
                .containsEntry(name, stored);
    }

    static List<Arguments> attributes_areStoredAsTheGuideSays() {
        return List.of(
                Arguments.of("status", AttributeValue.fromS("OPEN")),
                Arguments.of("placedAt", AttributeValue.fromS("2026-01-02T03:04:05.000000000Z")),
                Arguments.of("total", AttributeValue.fromN("19.95")),
                Arguments.of("remark", AttributeValue.fromS("leave at the door")),
                Arguments.of("expiresAt", AttributeValue.fromN("4070908800")),
                Arguments.of("imported", AttributeValue.fromBool(true)),
                Arguments.of(
                        "payment",
                        AttributeValue.fromM(Map.of(
                                "kind", AttributeValue.fromS("Invoice"), "due", AttributeValue.fromS("2026-02-01")))));
    }

    @Test
    void transforms_holdForKeysToo(Model<Parcel> parcels) {
        parcels.save(new Parcel("17", 250)).execute();

        assertThat(parcels.get("17").execute()).contains(new Parcel("17", 250));
        assertThat(parcels.get("17").request().key()).containsEntry("number", AttributeValue.fromS("*17*"));
    }

    @Test
    void converters_storeBinary(Model<Letter> letters) {
        Letter letter = new Letter("1", "Dear Ada, ".repeat(100), "NO93 8601 1117 947");

        letters.save(letter).execute();

        assertThat(letters.get("1").execute()).contains(letter);
        assertThat(letters.save(letter).request().item())
                .hasEntrySatisfying(
                        "body", stored -> assertThat(stored.b().asByteArray()).hasSizeLessThan(100))
                .hasEntrySatisfying(
                        "iban", stored -> assertThat(stored.b().asByteArray()).hasSize(12 + 18 + 16));
    }

    @Test
    void enhancedClient_readsWhatAlcesWrote(Model<Order> orders, DynamoDbClient client) {
        DynamoDbEnhancedClient enhancedClient =
                DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
        Order order = order("o1", new Card("4242"));
        orders.save(order).execute();

        DynamoDbTable<Order> table = enhancedClient.table(orders.tableName(), orders.schema());

        assertThat(table.getItem(
                        Key.builder().partitionValue("c1").sortValue("o1").build()))
                .isEqualTo(order);
    }
}
