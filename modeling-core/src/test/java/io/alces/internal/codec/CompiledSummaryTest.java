package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.Ignore;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.annotation.Transform;
import io.alces.annotation.Unmapped;
import io.alces.error.UnreadableItemException;
import io.alces.query.StoredPath;
import io.alces.schema.ModelSchema;
import io.alces.transform.AttributeTransform;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@SuppressWarnings("ArrayRecordComponent") // Models may have arrays.
class CompiledSummaryTest {
    record Address(
            String street,
            @Attribute("town") String city,
            @Unmapped Map<String, Object> rest) {}

    record Contact(@Attribute("mail") String email, String phone) {}

    record Line(String sku, int quantity) {}

    sealed interface Payment permits Card {}

    record Card(String number) implements Payment {}

    record Category(String name, @Nullable List<Category> parts, int rank) {}

    @Item
    record Order(
            @PartitionKey String id,
            @Attribute(value = "st", aliases = "state") String status,
            @Nullable Integer count,
            @Stored(StoredAs.EPOCH_SECONDS) Instant placedAt,
            Address shipTo,
            @Flatten Contact contact,
            Optional<Address> billTo,
            List<Line> lines,
            Set<Line> kinds,
            Map<String, Line> bySku,
            Line[] array,
            Payment payment,
            Category category) {}

    private static final Line LINE = new Line("sku-1", 2);

    private static final Address ADDRESS = new Address("Storgata 1", "Oslo", Map.of("floor", "2"));

    private static final Order ORDER = new Order(
            "o1",
            "PAID",
            3,
            Instant.ofEpochSecond(1_700_000_000),
            ADDRESS,
            new Contact("ada@example.com", "1"),
            Optional.of(ADDRESS),
            List.of(LINE),
            Set.of(LINE),
            Map.of("sku-1", LINE),
            new Line[] {LINE},
            new Card("4"),
            new Category("a", List.of(new Category("b", null, 2)), 1));

    private static CompiledModel<Order> model(CodecKind kind) {
        return CompiledModel.of(ModelSchema.compile(Order.class), kind);
    }

    private static <S> S read(Class<S> summary, CodecKind kind) {
        CompiledModel<Order> model = model(kind);
        return model.summary(summary).fromItem(model.toItem(ORDER));
    }

    private static List<String> names(Class<?> summary) {
        return model(CodecKind.GENERATED).summary(summary).paths().stream()
                .map(StoredPath::toString)
                .toList();
    }

    record Status(String status, int count, Instant placedAt, Payment payment) {}

    @ParameterizedTest
    @EnumSource(CodecKind.class)
    void fromItem_ofValues_readsThemAsTheModelStoresThem(CodecKind kind) {
        assertThat(read(Status.class, kind))
                .isEqualTo(new Status("PAID", 3, Instant.ofEpochSecond(1_700_000_000), new Card("4")));
    }

    @Test
    void paths_areTheNamesThatTheModelStores() {
        assertThat(names(Status.class)).containsExactly("st", "state", "count", "placedAt", "payment");
    }

    @Test
    void fromItem_underAnAlias_isReadAsByTheModel() {
        CompiledSummary<Status> summary = model(CodecKind.GENERATED).summary(Status.class);

        assertThat(summary.fromItem(Map.of("state", AttributeValue.fromS("NEW")))
                        .status())
                .isEqualTo("NEW");
    }

    @Test
    void fromItem_absentPrimitive_isZero() {
        CompiledSummary<Status> summary = model(CodecKind.GENERATED).summary(Status.class);

        assertThat(summary.fromItem(Map.of()).count()).isZero();
    }

    static final class Negation implements AttributeTransform<Integer> {
        @Override
        public Integer write(Integer value) {
            return -value;
        }

        @Override
        public Integer read(Integer stored) {
            return -stored;
        }
    }

    @Item
    record Counter(
            @PartitionKey String id,
            @Transform(Negation.class) Integer count) {}

    record Count(int count) {}

    @ParameterizedTest
    @EnumSource(CodecKind.class)
    void fromItem_ofATransformedValue_readsItAsTheModelDoes(CodecKind kind) {
        CompiledModel<Counter> model = CompiledModel.of(ModelSchema.compile(Counter.class), kind);

        assertThat(model.summary(Count.class).fromItem(model.toItem(new Counter("c1", 3))))
                .isEqualTo(new Count(3));
    }

    record Whole(Address shipTo, Optional<Address> billTo, List<Line> lines) {}

    @ParameterizedTest
    @EnumSource(CodecKind.class)
    void fromItem_ofWholeNestedObjects_keepsAllOfThem(CodecKind kind) {
        assertThat(read(Whole.class, kind)).isEqualTo(new Whole(ADDRESS, Optional.of(ADDRESS), List.of(LINE)));
    }

    record City(String city) {}

    record Sku(String sku) {}

    record Email(String email) {}

    record Nested(
            City shipTo,
            Optional<City> billTo,
            Email contact,
            List<Sku> lines,
            Set<Sku> kinds,
            Map<String, Sku> bySku) {}

    @ParameterizedTest
    @EnumSource(CodecKind.class)
    void fromItem_ofSmallerNestedObjects_readsWhatTheyHave(CodecKind kind) {
        City oslo = new City("Oslo");
        Sku sku = new Sku("sku-1");

        assertThat(read(Nested.class, kind))
                .isEqualTo(new Nested(
                        oslo,
                        Optional.of(oslo),
                        new Email("ada@example.com"),
                        List.of(sku),
                        Set.of(sku),
                        Map.of("sku-1", sku)));
    }

    @Test
    void paths_areWholeAttributes_orThoseOfFlattenedObjects() {
        assertThat(names(Nested.class)).containsExactly("shipTo", "billTo", "mail", "lines", "kinds", "bySku");
    }

    record Skus(Sku[] array) {}

    @ParameterizedTest
    @EnumSource(CodecKind.class)
    void fromItem_ofAnArrayOfSmallerObjects_readsThem(CodecKind kind) {
        assertThat(read(Skus.class, kind).array()).containsExactly(new Sku("sku-1"));
    }

    record Name(String name, @Nullable List<Name> parts) {}

    record Names(Name category) {}

    @ParameterizedTest
    @EnumSource(CodecKind.class)
    void fromItem_ofAClassThatHoldsItself_readsAllLevels(CodecKind kind) {
        assertThat(read(Names.class, kind)).isEqualTo(new Names(new Name("a", List.of(new Name("b", null)))));
    }

    record Marked(
            @PartitionKey String id,
            @Attribute("st") String status,
            @Ignore @Nullable String label) {}

    @Test
    void fromItem_withAnnotationsAsTheModel_isRead() {
        assertThat(read(Marked.class, CodecKind.GENERATED)).isEqualTo(new Marked("o1", "PAID", null));
    }

    static final class Bean {
        private String status = "";
        private List<Sku> lines = List.of();

        String getStatus() {
            return status;
        }

        void setStatus(String status) {
            this.status = status;
        }

        List<Sku> getLines() {
            return lines;
        }

        void setLines(List<Sku> lines) {
            this.lines = lines;
        }
    }

    @ParameterizedTest
    @EnumSource(CodecKind.class)
    void fromItem_ofABean_fillsIt(CodecKind kind) {
        Bean bean = read(Bean.class, kind);

        assertThat(bean.getStatus()).isEqualTo("PAID");
        assertThat(bean.getLines()).containsExactly(new Sku("sku-1"));
    }

    @Test
    void fromItem_emptyNestedObject_isNoAbsentOne() {
        CompiledSummary<Nested> summary = model(CodecKind.GENERATED).summary(Nested.class);

        Nested empty = summary.fromItem(Map.of("shipTo", AttributeValue.fromM(Map.of())));

        assertThat(empty.shipTo()).isNotNull();
        assertThat(summary.fromItem(Map.of()).shipTo()).isNull();
    }

    @Test
    void fromItem_unreadableWithoutKey_saysWhereInTheSummary() {
        Map<String, AttributeValue> item = Map.of("lines", AttributeValue.fromL(List.of(AttributeValue.fromS("x"))));

        assertThatThrownBy(
                        () -> model(CodecKind.GENERATED).summary(Nested.class).fromItem(item))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage("Nested.lines[0]: expected M, found S");
    }

    @Test
    void fromItem_unreadableWithKey_saysWhichItem() {
        Map<String, AttributeValue> item =
                new HashMap<>(model(CodecKind.GENERATED).toItem(ORDER));
        item.put("count", AttributeValue.fromS("x"));

        assertThatThrownBy(
                        () -> model(CodecKind.GENERATED).summary(Status.class).fromItem(item))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage("Status.count: expected N, found S in the item with the key (id: S)");
    }

    @Test
    void summary_isCompiledOnce() {
        CompiledModel<Order> model = model(CodecKind.GENERATED);

        assertThat(model.summary(Status.class)).isSameAs(model.summary(Status.class));
    }
}
