package io.alces.internal.codec;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alces.annotation.Attribute;
import io.alces.annotation.Convert;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Unmapped;
import io.alces.query.AttributeResolver;
import io.alces.query.Operand;
import io.alces.query.PropertyPath;
import io.alces.schema.ModelSchema;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@SuppressWarnings({"serial", "ArrayRecordComponent"
}) // property references are resolved by serialization, arrays are one kind of attribute
class SchemaResolverTest {
    @Item
    record Order(
            @PartitionKey String customerId,
            @SortKey long number,
            @Attribute("s") DayOfWeek day,
            BigDecimal total,
            Instant at,
            ZonedDateTime zoned,
            Address shipTo,
            List<Line> lines,
            Set<String> tags,
            Optional<String> note,
            Map<DayOfWeek, Line> byDay,
            Payment payment,
            Object open,
            int[] sizes,
            @Flatten Contact contact,
            @Convert(Backwards.class) String code,
            @Unmapped Map<String, Object> rest) {}

    /** Stores text in another form. */
    static final class Backwards implements AttributeConverter<String> {
        @Override
        public AttributeValue transformFrom(String text) {
            return AttributeValue.fromS(new StringBuilder(text).reverse().toString());
        }

        @Override
        public String transformTo(AttributeValue stored) {
            return new StringBuilder(stored.s()).reverse().toString();
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

    record Address(String city) {}

    record Line(String sku, int quantity) {}

    record Contact(String phone) {}

    sealed interface Payment permits Card {}

    record Card(@Attribute("num") String number) implements Payment {}

    private final CompiledModel<Order> orders = CompiledModel.of(ModelSchema.compile(Order.class));
    private final AttributeResolver resolver = orders.resolver();

    @ParameterizedTest
    @CsvSource({
        "customerId, customerId",
        "day, s",
        "s, s",
        "shipTo.city, shipTo.city",
        "lines[3].sku, lines[3].sku",
        "byDay.MONDAY.sku, byDay.MONDAY.sku",
        "payment._type, payment._type",
        "payment.number, payment.num",
        "open.a[1].b, open.a[1].b",
        "contact.phone, phone",
        "phone, phone",
        "rest.other, other"
    })
    void resolve_text_isWhereItIsStored(String text, String stored) {
        assertThat(resolver.resolve(path(text))).hasToString(stored);
    }

    @Test
    void resolve_methodReferences_areWhereTheyAreStored() {
        assertThat(resolver.resolve(path(Order::byDay, DayOfWeek.MONDAY).then(Line::sku)))
                .hasToString("byDay.MONDAY.sku");
        assertThat(resolver.resolve(path(Order::contact).then(Contact::phone))).hasToString("phone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shipTo.ctiy | Order.shipTo.ctiy: Address has no property ctiy; did you mean \"city\"?",
                "nothing | Order.nothing: Order has no property nothing",
                "customerId.x | Order.customerId.x: has nothing inside that is called x",
                "customerId[0] | Order.customerId[0]: has an index where there is no list",
                "tags[0] | Order.tags[0]: has an index where there is no list",
                "byDay.SOMEDAY | Order.byDay.SOMEDAY: expected the text of a DayOfWeek as key",
                "payment.x | Order.payment.x: no class of Payment has a property x",
                "contact | Order.contact: is spread over several attributes; name one of them",
                "rest | Order.rest: is spread over several attributes; name one of them"
            })
    void resolve_unknown_saysWhere(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolver.resolve(path(text)))
                .withMessage(message);
    }

    @ParameterizedTest
    @EnumSource(
            value = Operand.class,
            names = {"EQUALITY", "ORDER"})
    void encode_value_isAsItIsStored(Operand operand) {
        assertThat(resolver.encode(path(Order::at), operand, Instant.EPOCH))
                .isEqualTo(AttributeValue.fromS("1970-01-01T00:00:00.000000000Z"));
        assertThat(resolver.encode(path("total"), operand, 5)).isEqualTo(AttributeValue.fromN("5"));
    }

    @Test
    void encode_optional_takesWhatIsInIt() {
        assertThat(resolver.encode(path("note"), Operand.EQUALITY, "x")).isEqualTo(AttributeValue.fromS("x"));
    }

    @Test
    void encode_insideOpenValues_takesAny() {
        assertThat(resolver.encode(path("open.a[1]"), Operand.ORDER, 5)).isEqualTo(AttributeValue.fromN("5"));
    }

    @Test
    void encode_discriminator_isText() {
        assertThat(resolver.encode(path("payment._type"), Operand.EQUALITY, "Card"))
                .isEqualTo(AttributeValue.fromS("Card"));
    }

    @Test
    void encode_elementOfAPrimitiveArray_isThatNumber() {
        assertThat(resolver.encode(path("sizes"), Operand.ELEMENT, 5)).isEqualTo(AttributeValue.fromN("5"));
        assertThat(resolver.encode(path("sizes[0]"), Operand.ORDER, 5)).isEqualTo(AttributeValue.fromN("5"));
    }

    @Test
    void encode_object_isItsMap() {
        assertThat(resolver.encode(path(Order::shipTo), Operand.EQUALITY, new Address("Oslo")))
                .isEqualTo(AttributeValue.fromM(Map.of("city", AttributeValue.fromS("Oslo"))));
    }

    @Test
    void encode_otherType_isRefused() {
        assertRefused(path("total"), Operand.EQUALITY, "5", "Order.total: expected BigDecimal, found String");
    }

    @Test
    void encode_notANumber_isRefused() {
        assertRefused(path("open"), Operand.EQUALITY, Double.NaN, "Order.open: NaN is no number that DynamoDB stores");
    }

    @Test
    void encode_setWithOtherElements_isRefused() {
        assertRefused(
                path("tags"),
                Operand.EQUALITY,
                Set.of(5),
                "Order.tags: expected Set<String>, found elements of another type");
    }

    @Test
    void encode_emptySet_isRefused() {
        assertRefused(
                path("tags"),
                Operand.EQUALITY,
                Set.of(),
                "Order.tags: DynamoDB has no empty set; compare with one that has elements");
    }

    @Test
    void encode_orderOfAnEnum_isRefused() {
        assertRefused(
                path(Order::day),
                Operand.ORDER,
                DayOfWeek.MONDAY,
                "Order.day: DayOfWeek is not stored in its own order; compare for equality");
    }

    @Test
    void encode_orderOfAZonedTime_isRefused() {
        assertRefused(
                path(Order::zoned),
                Operand.ORDER,
                ZonedDateTime.now(ZoneOffset.UTC),
                "Order.zoned: ZonedDateTime is not stored in its own order; compare for equality");
    }

    @Test
    void encode_beginningOfText_isText() {
        assertThat(resolver.encode(path("customerId"), Operand.PREFIX, "c")).isEqualTo(AttributeValue.fromS("c"));
    }

    @Test
    void encode_beginningOfATime_isRefused() {
        assertRefused(
                path(Order::at),
                Operand.PREFIX,
                "2024",
                "Order.at: what is stored of Instant has no parts; compare it as a whole");
    }

    @ParameterizedTest
    @EnumSource(
            value = Operand.class,
            names = {"PREFIX", "ELEMENT"})
    void encode_partOfConvertedText_isRefused(Operand operand) {
        assertRefused(
                path("code"),
                operand,
                "ab",
                "Order.code: a part of a value is not known to be stored as a part of it by its converter; compare it as"
                        + " a whole");
    }

    @Test
    void encode_wholeConvertedText_isConverted() {
        assertThat(resolver.encode(path("code"), Operand.EQUALITY, "ab")).isEqualTo(AttributeValue.fromS("ba"));
    }

    @Test
    void encode_numberAsBeginningOfText_isRefused() {
        assertRefused(
                path("customerId"),
                Operand.PREFIX,
                5,
                "Order.customerId: expected the beginning of String, found Integer");
    }

    @Test
    void encode_elements_areThoseOfCollectionsAndText() {
        assertThat(resolver.encode(path("tags"), Operand.ELEMENT, "x")).isEqualTo(AttributeValue.fromS("x"));
        assertThat(resolver.encode(path("customerId"), Operand.ELEMENT, "x")).isEqualTo(AttributeValue.fromS("x"));
        assertThat(resolver.encode(path("lines"), Operand.ELEMENT, new Line("a", 1))
                        .m())
                .containsOnlyKeys("sku", "quantity");
    }

    @Test
    void checkComparison_numbersWithText_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolver.checkComparison(path("total"), Operand.EQUALITY, path("customerId")))
                .withMessage("Order.total: expected an attribute that is stored as BigDecimal,"
                        + " found Order.customerId of type String");
    }

    @Test
    void checkComparison_numbersOfTwoTypes_isAllowed() {
        resolver.checkComparison(path("total"), Operand.ORDER, path("number"));
    }

    @Test
    void checkSize_ofANumber_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolver.checkSize(path("total")))
                .withMessage("Order.total: the size of what is stored is no size of BigDecimal;"
                        + " ask for that of text, binary or a collection");
    }

    @Test
    void checkSize_ofConvertedText_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolver.checkSize(path("code")))
                .withMessage("Order.code: the size of what is stored is no size of String;"
                        + " ask for that of text, binary or a collection");
    }

    @Test
    void checkComparison_textWithConvertedText_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolver.checkComparison(path("code"), Operand.EQUALITY, path("customerId")))
                .withMessage("Order.code and Order.customerId store String by different transforms or converters;"
                        + " take attributes that store it alike");
    }

    @Test
    void checkSize_ofCollectionsAndText_isAllowed() {
        List.of("lines", "tags", "customerId", "byDay", "note").forEach(name -> resolver.checkSize(path(name)));
    }

    @Test
    void encodeKeyPart_int_isTakenForLong() {
        assertThat(orders.encodeKeyPart(orders.schema().key().sortKey().orElseThrow(), 5))
                .isEqualTo(AttributeValue.fromN("5"));
    }

    @Test
    void encodeKeyPart_otherType_isRefused() {
        assertKeyRefused(5, "Order.customerId: expected String, found Integer");
    }

    @Test
    void encodeKeyPart_null_isRefused() {
        assertKeyRefused(null, "Order.customerId: expected String, found null");
    }

    @Test
    void readPath_storedValue_isDecoded() {
        Map<String, AttributeValue> item = Map.of(
                "lines", AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("sku", AttributeValue.fromS("a"))))));
        assertThat(orders.paths().read(path("lines[0].sku"), item)).isEqualTo("a");
        assertThat(orders.paths().has(path("lines[0].sku"), item)).isTrue();
        assertThat(orders.paths().has(path("lines[1].sku"), item)).isFalse();
    }

    @Test
    void readPath_nothingStored_isWhatTheTypeHasForIt() {
        assertThat(orders.paths().read(path("number"), Map.of())).isEqualTo(0L);
        assertThat(orders.paths().read(path("note"), Map.of())).isEqualTo(Optional.empty());
        assertThat(orders.paths().read(path("tags"), Map.of())).isEqualTo(Set.of());
        assertThat(orders.paths().read(path("total"), Map.of())).isNull();
    }

    private void assertRefused(PropertyPath<?, ?> path, Operand operand, Object value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolver.encode(path, operand, value))
                .withMessage(message);
    }

    private void assertKeyRefused(@Nullable Object value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.encodeKeyPart(orders.schema().key().partitionKey(), value))
                .withMessage(message);
    }

    record Size(int width, int height) {}

    record Box(String label, @Flatten Size size) {}

    @Item(table = "parcels")
    record Parcel(@PartitionKey String id, Box box) {}

    @Test
    void resolve_flattenedInsideOfAnObject_isNotTheObject() {
        AttributeResolver parcels =
                CompiledModel.of(ModelSchema.compile(Parcel.class)).resolver();

        assertThat(parcels.resolve(path("box.size.width"))).hasToString("box.width");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parcels.resolve(path("box.size")))
                .withMessage("Parcel.box.size: is spread over several attributes; name one of them");
    }
}
