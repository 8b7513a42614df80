package io.alces.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Ignore;
import io.alces.annotation.Item;
import io.alces.annotation.LocalIndex;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class RecordModelTest {
    record Address(String street, String city) {}

    record Line(String sku, int count) {}

    enum Status {
        PENDING,
        PAID
    }

    @Item(table = "orders")
    @GlobalIndex(name = "byStatus", partitionKey = "status", sortKey = "total")
    @GlobalIndex(
            name = "byCity",
            partitionKey = {"home.city", "status"},
            include = {"lines", "note"})
    @LocalIndex(name = "byNote", sortKey = "note", projection = ProjectionType.KEYS_ONLY)
    record Order(
            @PartitionKey String customerId,
            @SortKey @Attribute("id") long orderId,
            Status status,
            BigDecimal total,
            @Attribute(aliases = {"address", "deliverTo"}) Address shipTo,
            @Flatten Address home,
            List<Line> lines,
            Set<String> tags,
            Map<String, Integer> counts,
            @Attribute("remark") String note,
            Optional<String> coupon,
            @Ignore String cached) {}

    private final ModelSchema<Order> schema = ModelSchema.compile(Order.class);

    @Test
    void compile_table_isTheOneGiven() {
        assertThat(schema.table()).isEqualTo("orders");
    }

    @Test
    void compile_key_hasStoredNamesAndTypes() {
        assertThat(schema.key().attributes())
                .extracting(KeyAttribute::name, KeyAttribute::type)
                .containsExactly(tuple("customerId", ScalarAttributeType.S), tuple("id", ScalarAttributeType.N));
    }

    @Test
    void compile_members_areThoseOfTheRecordButTheIgnored() {
        assertThat(schema.object().members())
                .extracting(MemberSchema::property)
                .containsExactly(
                        "customerId",
                        "orderId",
                        "status",
                        "total",
                        "shipTo",
                        "home",
                        "lines",
                        "tags",
                        "counts",
                        "note",
                        "coupon");
    }

    @Test
    void compile_aliases_areKept() {
        assertThat(attribute("shipTo").aliases()).containsExactly("address", "deliverTo");
    }

    @Test
    void compile_globalIndex_hasItsKey() {
        IndexSchema index = schema.index("byStatus").orElseThrow();

        assertThat(index.key().attributes()).extracting(KeyAttribute::name).containsExactly("status", "total");
        assertThat(index.projection()).isEqualTo(ProjectionType.ALL);
        assertThat(index.local()).isFalse();
    }

    @Test
    void compile_globalIndexThatIncludes_namesStoredAttributes() {
        IndexSchema index = schema.index("byCity").orElseThrow();

        assertThat(index.key().partitionKeys()).extracting(KeyAttribute::name).containsExactly("city", "status");
        assertThat(index.projection()).isEqualTo(ProjectionType.INCLUDE);
        assertThat(index.included()).containsExactly("lines", "remark");
    }

    @Test
    void compile_localIndex_sharesThePartitionKey() {
        IndexSchema index = schema.index("byNote").orElseThrow();

        assertThat(index.local()).isTrue();
        assertThat(index.key().attributes()).extracting(KeyAttribute::name).containsExactly("customerId", "remark");
    }

    @Test
    void compile_nestedRecord_isAnObject() {
        assertThat(attribute("shipTo").shape())
                .isInstanceOfSatisfying(
                        Shape.ObjectOf.class,
                        object -> assertThat(object.schema().members())
                                .extracting(MemberSchema::property)
                                .containsExactly("street", "city"));
    }

    @Test
    void member_byPropertyOrStoredName_isFound() {
        assertThat(schema.object().member("orderId")).isEqualTo(schema.object().member("id"));
    }

    @Test
    void nearest_mistypedProperty_isFound() {
        assertThat(schema.object().nearest("statos")).contains("status");
    }

    private MemberSchema.Attribute attribute(String property) {
        return (MemberSchema.Attribute) schema.object().member(property).orElseThrow();
    }
}
