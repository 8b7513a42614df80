package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.LocalIndex;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.schema.ModelSchema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.IndexMetadata;
import software.amazon.awssdk.enhanced.dynamodb.KeyAttributeMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class ModelTableSchemaTest {
    @Item
    @GlobalIndex(
            name = "byPlace",
            partitionKey = {"country", "city"},
            sortKey = "at")
    @LocalIndex(name = "byTime", sortKey = "at")
    record Visit(
            @PartitionKey String id,
            @SortKey long number,
            @Nullable String country,
            @Nullable String city,
            @Nullable Instant at,
            @Nullable String note) {}

    /** A bean that both libraries map to the same items. */
    @Item
    @DynamoDbBean
    @SuppressWarnings("unused") // accessors that only the Enhanced Client calls
    public static class Shared {
        @PartitionKey
        private @Nullable String id;

        private @Nullable Instant instant;
        private @Nullable LocalDateTime dateTime;
        private @Nullable LocalDate date;
        private @Nullable LocalTime time;
        private @Nullable ZonedDateTime zoned;
        private @Nullable Duration duration;
        private @Nullable UUID uuid;
        private @Nullable BigDecimal decimal;
        private @Nullable Set<String> texts;
        private @Nullable List<Integer> numbers;
        private @Nullable Map<String, Boolean> truths;

        @DynamoDbPartitionKey
        public @Nullable String getId() {
            return id;
        }

        public void setId(@Nullable String id) {
            this.id = id;
        }

        public @Nullable Instant getInstant() {
            return instant;
        }

        public void setInstant(@Nullable Instant instant) {
            this.instant = instant;
        }

        public @Nullable LocalDateTime getDateTime() {
            return dateTime;
        }

        public void setDateTime(@Nullable LocalDateTime dateTime) {
            this.dateTime = dateTime;
        }

        public @Nullable LocalDate getDate() {
            return date;
        }

        public void setDate(@Nullable LocalDate date) {
            this.date = date;
        }

        public @Nullable LocalTime getTime() {
            return time;
        }

        public void setTime(@Nullable LocalTime time) {
            this.time = time;
        }

        public @Nullable ZonedDateTime getZoned() {
            return zoned;
        }

        public void setZoned(@Nullable ZonedDateTime zoned) {
            this.zoned = zoned;
        }

        public @Nullable Duration getDuration() {
            return duration;
        }

        public void setDuration(@Nullable Duration duration) {
            this.duration = duration;
        }

        public @Nullable UUID getUuid() {
            return uuid;
        }

        public void setUuid(@Nullable UUID uuid) {
            this.uuid = uuid;
        }

        public @Nullable BigDecimal getDecimal() {
            return decimal;
        }

        public void setDecimal(@Nullable BigDecimal decimal) {
            this.decimal = decimal;
        }

        public @Nullable Set<String> getTexts() {
            return texts;
        }

        public void setTexts(@Nullable Set<String> texts) {
            this.texts = texts;
        }

        public @Nullable List<Integer> getNumbers() {
            return numbers;
        }

        public void setNumbers(@Nullable List<Integer> numbers) {
            this.numbers = numbers;
        }

        public @Nullable Map<String, Boolean> getTruths() {
            return truths;
        }

        public void setTruths(@Nullable Map<String, Boolean> truths) {
            this.truths = truths;
        }

        static Shared example() {
            Shared shared = new Shared();
            shared.id = "s";
            shared.instant = Instant.parse("2024-01-02T03:04:05.1Z");
            shared.dateTime = LocalDateTime.parse("2024-01-02T03:04");
            shared.date = LocalDate.parse("2024-01-02");
            shared.time = LocalTime.parse("03:04");
            shared.zoned = ZonedDateTime.parse("2024-07-02T03:04:05+02:00[Europe/Paris]");
            shared.duration = Duration.ofMillis(90_500);
            shared.uuid = UUID.fromString("00000000-0000-0001-0000-000000000002");
            shared.decimal = new BigDecimal("12.5");
            shared.texts = Set.of("a", "b");
            shared.numbers = List.of(1, 2);
            shared.truths = Map.of("yes", true);
            return shared;
        }
    }

    private final TableSchema<Visit> visits =
            CompiledModel.of(ModelSchema.compile(Visit.class)).tableSchema();

    @Test
    void enhancedClient_itemsOfAlces_areRead() {
        Map<String, AttributeValue> item =
                CompiledModel.of(ModelSchema.compile(Shared.class)).toItem(Shared.example());

        Shared read = TableSchema.fromBean(Shared.class).mapToItem(item);

        assertThat(read).usingRecursiveComparison().isEqualTo(Shared.example());
    }

    @Test
    void fromItem_itemsOfTheEnhancedClient_areRead() {
        Map<String, AttributeValue> item = TableSchema.fromBean(Shared.class).itemToMap(Shared.example(), true);

        Shared read = CompiledModel.of(ModelSchema.compile(Shared.class)).fromItem(item);

        assertThat(read).usingRecursiveComparison().isEqualTo(Shared.example());
    }

    @Test
    void tableMetadata_keys_areThoseOfTheTable() {
        TableMetadata metadata = visits.tableMetadata();

        assertThat(metadata.primaryPartitionKey()).isEqualTo("id");
        assertThat(metadata.primarySortKey()).contains("number");
        assertThat(metadata.scalarAttributeType("number")).contains(ScalarAttributeType.N);
    }

    @Test
    void tableMetadata_indexes_haveTheirKeysInOrder() {
        TableMetadata metadata = visits.tableMetadata();

        assertThat(metadata.indices()).extracting(IndexMetadata::name).contains("byPlace");
        assertThat(metadata.indexPartitionKeys("byPlace")).containsExactly("country", "city");
        assertThat(metadata.indexSortKeys("byPlace")).containsExactly("at");
        assertThat(metadata.keyAttributes())
                .extracting(KeyAttributeMetadata::name)
                .containsExactlyInAnyOrder("id", "number", "country", "city", "at");
    }

    @Test
    void tableMetadata_localIndex_sharesThePartitionKeyOfTheTable() {
        TableMetadata metadata = visits.tableMetadata();

        assertThat(metadata.indexPartitionKey("byTime")).isEqualTo("id");
        assertThat(metadata.indexSortKey("byTime")).contains("at");
        assertThat(metadata.indices())
                .filteredOn(index -> index.partitionKeys().isEmpty())
                .extracting(IndexMetadata::name)
                .containsExactly("byTime");
    }

    @Test
    void itemToMap_ignoringNulls_leavesThemOut() {
        assertThat(visits.itemToMap(new Visit("v", 1, null, null, null, null), true))
                .containsOnlyKeys("id", "number");
    }

    @Test
    void itemToMap_keepingNulls_storesThem() {
        assertThat(visits.itemToMap(new Visit("v", 1, null, null, null, null), false))
                .containsEntry("note", AttributeValue.fromNul(true))
                .hasSize(6);
    }

    @Test
    void itemToMap_someAttributes_hasNoOthers() {
        assertThat(visits.itemToMap(new Visit("v", 1, null, null, null, "n"), List.of("note", "city")))
                .containsOnly(entry("note", AttributeValue.fromS("n")));
    }

    @Test
    void attributeValue_ofAnObject_isAsStored() {
        Visit visit = new Visit("v", 1, null, null, null, null);

        assertThat(visits.attributeValue(visit, "number")).isEqualTo(AttributeValue.fromN("1"));
        assertThat(visits.attributeValue(visit, "note")).isNull();
    }

    @Test
    void mapToItem_nothing_isNull() {
        assertThat(visits.mapToItem(Map.of())).isNull();
        assertThat(visits.mapToItem(Map.of(), true)).isNotNull();
    }

    @Test
    void attributeNames_areInTheOrderOfDeclaration() {
        assertThat(visits.attributeNames()).containsExactly("id", "number", "country", "city", "at", "note");
    }

    @Test
    void converterForAttribute_convertsAsItemsAre() {
        AttributeConverter<?> converter = visits.converterForAttribute("at");

        assertThat(converter.type().rawClass()).isEqualTo(Instant.class);
        assertThat(converter.attributeValueType()).isEqualTo(AttributeValueType.S);
        assertThat(converter.transformTo(AttributeValue.fromS("1970-01-01T00:00:00Z")))
                .isEqualTo(Instant.EPOCH);
    }
}
