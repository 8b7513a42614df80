package io.alces;

import static io.alces.query.Conditions.attr;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Attribute;
import io.alces.annotation.Convert;
import io.alces.annotation.Default;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Unmapped;
import io.alces.error.InvalidItemException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class SaveChangesOperationTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("[#:][0-9]+");
    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Model<Trip> TRIPS = ALCES.model(Trip.class);

    /** An item with every kind of attribute. */
    @Item(table = "trips")
    record Trip(
            @PartitionKey String traveller,
            @SortKey int number,
            @Nullable String title,
            @Nullable BigDecimal price,
            Set<String> tags,
            @Nullable List<Place> stops,
            @Nullable Place start,
            Optional<Place> end,
            @Nullable Map<String, Place> hotels,
            @Nullable Vehicle vehicle,
            @Nullable @Convert(PointConverter.class) Point middle,

            @Nullable @Attribute(
                    value = "remark",
                    aliases = {"note", "comment"})
            String remark,

            @Nullable @Attribute(aliases = "office") Place agency,
            @Nullable @Flatten Contact contact,
            @Nullable Object any,
            @Unmapped Map<String, AttributeValue> rest) {}

    record Place(
            @Nullable String city,
            @Nullable @Attribute(aliases = "state") String country,
            @Nullable Point at) {}

    record Point(int x, int y) {}

    record Contact(@Nullable String phone, @Nullable Place home) {}

    sealed interface Vehicle permits Car, Bike {}

    record Car(int seats, @Nullable Place garage) implements Vehicle {}

    record Bike(int seats) implements Vehicle {}

    static final class PointConverter implements AttributeConverter<Point> {
        @Override
        public AttributeValue transformFrom(Point point) {
            return AttributeValue.fromM(Map.of("x", number(point.x()), "y", number(point.y())));
        }

        @Override
        public Point transformTo(AttributeValue stored) {
            return new Point(number(stored, "x"), number(stored, "y"));
        }

        @Override
        public EnhancedType<Point> type() {
            return EnhancedType.of(Point.class);
        }

        @Override
        public AttributeValueType attributeValueType() {
            return AttributeValueType.M;
        }

        private static int number(AttributeValue stored, String name) {
            return Integer.parseInt(requireNonNull(stored.m().get(name)).n());
        }

        private static AttributeValue number(int value) {
            return AttributeValue.fromN(Integer.toString(value));
        }
    }

    @AfterAll
    static void close() {
        ALCES.close();
    }

    /** The trip that is stored as JSON with single quotes. */
    private static Trip trip(String json) {
        return trip(EnhancedDocument.fromJson(json.replace('\'', '"')).toMap());
    }

    private static Trip trip(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.putIfAbsent("traveller", AttributeValue.fromS("t1"));
        item.putIfAbsent("number", AttributeValue.fromN("1"));
        return TRIPS.schema().mapToItem(item);
    }

    private static String changes(String before, String changed) {
        return update(TRIPS.saveChanges(trip(before), trip(changed)).request());
    }

    /** The update with names and values instead of placeholders. */
    private static String update(UpdateItemRequest request) {
        return PLACEHOLDER.matcher(request.updateExpression()).replaceAll(match -> {
            String placeholder = match.group();
            return placeholder.startsWith("#")
                    ? request.expressionAttributeNames().get(placeholder)
                    : text(requireNonNull(request.expressionAttributeValues().get(placeholder)));
        });
    }

    private static String text(AttributeValue value) {
        return switch (value.type()) {
            case S -> "'" + value.s() + "'";
            case N -> value.n();
            case L ->
                value.l().stream().map(SaveChangesOperationTest::text).toList().toString();
            case M ->
                new TreeMap<>(value.m())
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                                .collect(Collectors.joining(", ", "{", "}"));
            default -> value.type().name();
        };
    }

    private static void assertNothingDiffers(Trip before, Trip changed) {
        assertThat(TRIPS.saveChanges(before, changed).ifChanged().requests()).isEmpty();
    }

    @Test
    void request_hasChangesAndConditions() {
        SaveChangesOperation<Trip> operation = TRIPS.saveChanges(
                        trip("{'title':'a','start':{'city':'Oslo','country':'NO'}}"),
                        trip("{'price':1.5,'start':{'city':'Bergen','country':'NO'}}"))
                .condition(attr(Trip::price)
                        .lt(BigDecimal.TEN)
                        .or(attr(Trip::price).notExists()));

        assertThat(operation.request())
                .isEqualTo(UpdateItemRequest.builder()
                        .tableName("trips")
                        .key(Map.of("traveller", AttributeValue.fromS("t1"), "number", AttributeValue.fromN("1")))
                        .updateExpression("SET #0 = :0, #1.#2 = :1 REMOVE #3")
                        .conditionExpression("attribute_exists(#4) AND (#0 < :2 OR attribute_not_exists(#0))")
                        .expressionAttributeNames(
                                Map.of("#0", "price", "#1", "start", "#2", "city", "#3", "title", "#4", "traveller"))
                        .expressionAttributeValues(Map.of(
                                ":0", AttributeValue.fromN("1.5"),
                                ":1", AttributeValue.fromS("Bergen"),
                                ":2", AttributeValue.fromN("10")))
                        .returnValues(ReturnValue.ALL_NEW)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build());
    }

    @Test
    void request_withoutValues_hasNone() {
        UpdateItemRequest request =
                TRIPS.saveChanges(trip("{'title':'a'}"), trip("{}")).request();

        assertThat(request.updateExpression()).isEqualTo("REMOVE #0");
        assertThat(request.hasExpressionAttributeValues()).isFalse();
    }

    @Test
    void difference_ofAnObject_isItsAttributes() {
        assertThat(changes(
                        "{'start':{'city':'Oslo','country':'NO'}}", "{'start':{'city':'Bergen','at':{'x':1,'y':2}}}"))
                .isEqualTo("SET start.city = 'Bergen', start.at = {x: 1, y: 2} REMOVE start.country, start.state");
    }

    @Test
    void difference_deepInAnObject_isThere() {
        assertThat(changes("{'start':{'at':{'x':1,'y':2}}}", "{'start':{'at':{'x':1,'y':3}}}"))
                .isEqualTo("SET start.at.y = 3");
    }

    @Test
    void difference_ofAnOptionalObject_isItsAttributes() {
        assertThat(changes("{'end':{'city':'Oslo'}}", "{'end':{'city':'Bergen'}}"))
                .isEqualTo("SET end.city = 'Bergen'");
    }

    @Test
    void difference_ofAnObjectThatWasNotThere_isTheWhole() {
        assertThat(changes("{}", "{'start':{'at':{'x':1,'y':3}}}")).isEqualTo("SET start = {at: {x: 1, y: 3}}");
    }

    @Test
    void difference_ofAnObjectThatIsGone_isTheWhole() {
        assertThat(changes("{'start':{'at':{'x':1,'y':3}}}", "{}")).isEqualTo("REMOVE start");
    }

    @Test
    void difference_ofAnEmptiedObject_isItsAttributes() {
        assertThat(changes("{'start':{'city':'Oslo'}}", "{'start':{}}")).isEqualTo("REMOVE start.city");
    }

    @Test
    void difference_ofAMap_isItsKeys() {
        assertThat(changes(
                        "{'hotels':{'a.b':{'city':'Oslo'},'c':{},'d':{}}}",
                        "{'hotels':{'a.b':{'city':'Bergen'},'c':{},'e':{}}}"))
                .isEqualTo("SET hotels.a.b.city = 'Bergen', hotels.e = {} REMOVE hotels.d");
    }

    @Test
    void difference_ofAList_isTheWhole() {
        assertThat(changes("{'stops':[{'city':'Oslo'},{}]}", "{'stops':[{'city':'Bergen'},{}]}"))
                .isEqualTo("SET stops = [{city: 'Bergen'}, {}]");
    }

    @Test
    void difference_ofASealedTypeOfOneClass_isItsAttributes() {
        assertThat(changes(
                        "{'vehicle':{'_type':'Car','seats':4,'garage':{'city':'Oslo'}}}",
                        "{'vehicle':{'_type':'Car','seats':4,'garage':{'city':'Bergen'}}}"))
                .isEqualTo("SET vehicle.garage.city = 'Bergen'");
    }

    @Test
    void difference_ofASealedTypeOfTwoClasses_isTheWhole() {
        assertThat(changes("{'vehicle':{'_type':'Car','seats':1}}", "{'vehicle':{'_type':'Bike','seats':1}}"))
                .isEqualTo("SET vehicle = {_type: 'Bike', seats: 1}");
    }

    @Test
    void difference_ofAConvertedValue_isTheWhole() {
        assertThat(changes("{'middle':{'x':1,'y':2}}", "{'middle':{'x':1,'y':3}}"))
                .isEqualTo("SET middle = {x: 1, y: 3}");
    }

    @Test
    void difference_ofAFlattenedObject_isThatOfAttributesBeside() {
        assertThat(changes("{'phone':'1','home':{'city':'Oslo'}}", "{'phone':'2','home':{'city':'Bergen'}}"))
                .isEqualTo("SET phone = '2', home.city = 'Bergen'");
    }

    @Test
    void difference_ofAnOpenValue_isItsParts() {
        assertThat(changes("{'any':{'a':{'b':1},'c':2}}", "{'any':{'a':{'b':2},'c':2}}"))
                .isEqualTo("SET any.a.b = 2");
        assertThat(changes("{'any':{'a':1}}", "{'any':'text'}")).isEqualTo("SET any = 'text'");
    }

    @Test
    void difference_ofUnmappedAttributes_isLikeThatOfOthers() {
        assertThat(changes("{'x':{'a':{'b':1}},'y':1}", "{'x':{'a':{'b':2}},'z':1}"))
                .isEqualTo("SET x.a.b = 2, z = 1 REMOVE y");
    }

    @Test
    void difference_ofAnAttributeWithAliases_isRemovedUnderAllNames() {
        assertThat(changes("{'comment':'a'}", "{}")).isEqualTo("REMOVE remark, note, comment");
    }

    @Test
    void difference_ofAnObjectWithAliases_isTheWhole() {
        assertThat(changes("{'office':{'city':'Oslo'}}", "{'agency':{'city':'Bergen'}}"))
                .isEqualTo("SET agency = {city: 'Bergen'}");
    }

    @Test
    void difference_isThatOfStoredForms() {
        assertNothingDiffers(trip("{'price':1.10,'any':{'a':1.0}}"), trip("{'price':1.1,'any':{'a':1}}"));
        assertNothingDiffers(
                trip(Map.of("tags", AttributeValue.fromSs(List.of("a", "b")))),
                trip(Map.of("tags", AttributeValue.fromSs(List.of("b", "a")))));
        assertNothingDiffers(
                trip(Map.of("any", AttributeValue.fromL(List.of(AttributeValue.fromNs(List.of("1", "2")))))),
                trip(Map.of("any", AttributeValue.fromL(List.of(AttributeValue.fromNs(List.of("2.0", "1")))))));
    }

    @Test
    void difference_thatIsNone_isRefused() {
        Trip trip = trip("{'price':1}");

        assertThatThrownBy(() -> TRIPS.saveChanges(trip, trip).request())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("saveChanges of Trip: nothing differs from before; use ifChanged() if that may be,"
                        + " and leave it out of a transaction");
    }

    @Test
    void ifChanged_whenSomethingDiffers_isTheSameRequest() {
        SaveChangesOperation<Trip> operation = TRIPS.saveChanges(trip("{}"), trip("{'price':1}"));

        assertThat(operation.ifChanged().requests()).isEqualTo(List.of(operation.request()));
    }

    @Test
    void ifChanged_whenNothingDiffers_givesNothing() {
        Trip trip = trip("{'price':1}");

        assertThat(TRIPS.saveChanges(trip, trip).ifChanged().execute()).isEmpty();
        assertThat(TRIPS.saveChanges(trip, trip).ifChanged().executeAsync().join())
                .isEmpty();
    }

    @Test
    void key_thatChanges_isRefused() {
        assertThatThrownBy(() -> TRIPS.saveChanges(trip("{}"), trip("{'number':2}")))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Trip.number: expected the N of the key that the item has, found another one; a key cannot"
                        + " change, delete the item and create one of the other key");
    }

    static final class NoPlace implements Supplier<Place> {
        @Override
        public Place get() {
            return new Place("nowhere", null, null);
        }
    }

    @Item
    record Visit(
            @PartitionKey String id,

            @Default(supplier = NoPlace.class, onRead = true)
            Place place) {}

    @Test
    void object_thatMayBeADefaultOfTheRead_isSetWhole() {
        Visit before = new Visit("v", new NoPlace().get());
        Visit changed = new Visit("v", new Place("Oslo", null, null));

        assertThat(ALCES.model(Visit.class)
                        .saveChanges(before, changed)
                        .request()
                        .updateExpression())
                .isEqualTo("SET #0 = :0");
    }

    @Test
    void key_thatIsMissing_isRefused() {
        Trip trip = trip("{}");
        Trip without = trip("{'traveller':''}");

        assertThatThrownBy(() -> TRIPS.saveChanges(trip, without))
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage("Trip.traveller: a partition key cannot be empty; give it a value of at least one byte");
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without null analysis may give
    void null_isRefused() {
        assertThatThrownBy(() -> TRIPS.saveChanges(null, trip("{}")))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("Trip: expected an item, found null");
    }

    @Test
    void changes_thatAreTooMany_setTheFullestMapWhole() {
        String update = changes(
                "{'start':{'city':'Oslo'},'any':{'few':" + numbers(10, 0) + ",'many':" + numbers(600, 0) + "}}",
                "{'start':{'city':'Bergen'},'any':{'few':" + numbers(10, 1) + ",'many':" + numbers(600, 1) + "}}");

        assertThat(update)
                .startsWith("SET start.city = 'Bergen', any.few.k")
                .contains(", any.many = {k")
                .doesNotContain("any.many.");
    }

    @Test
    void changes_thatAreTooManyOnEveryLevel_setAttributesWhole() {
        String before = IntStream.range(0, 400)
                .mapToObj(index -> "'" + index + "':{'a':{'b':{'c':1}}}")
                .collect(Collectors.joining(",", "{'any':{", "}}"));

        assertThat(changes(before, before.replace("1}}}", "2}}}"))).startsWith("SET any = {0: {a: {b: {c: 2}}}, ");
    }

    @Test
    void changes_ofTooManyAttributes_areRefused() {
        Map<String, AttributeValue> attributes = IntStream.range(0, 700)
                .boxed()
                .collect(Collectors.toMap(index -> "a" + index, index -> AttributeValue.fromBool(true)));

        assertThatThrownBy(() -> TRIPS.saveChanges(trip("{}"), trip(attributes)).request())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("The update expression has 7592 bytes, more than the 4096 that DynamoDB takes; split the"
                        + " request, or ask for less in it");
    }

    private static String numbers(int count, int value) {
        return IntStream.range(0, count)
                .mapToObj(index -> "'k" + index + "':" + value)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
