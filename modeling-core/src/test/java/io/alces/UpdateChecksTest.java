package io.alces;

import static io.alces.query.PropertyPath.path;
import static io.alces.query.Updates.current;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Attribute;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Transform;
import io.alces.annotation.Unmapped;
import io.alces.error.InvalidItemException;
import io.alces.transform.AttributeTransform;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What updates refuse before they are sent, and what they do to values that are stored otherwise than given. */
class UpdateChecksTest {
    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Model<Thing> THINGS = ALCES.model(Thing.class);
    private static final UpdateOperation<Thing, Thing> UPDATE = THINGS.update("1");

    static final class Prefixed implements AttributeTransform<String> {
        @Override
        public String write(String value) {
            return "p#" + value;
        }

        @Override
        public String read(String stored) {
            return stored.substring("p#".length());
        }
    }

    static final class Cents implements AttributeTransform<Long> {
        @Override
        public Long write(Long value) {
            return value * 100;
        }

        @Override
        public Long read(Long stored) {
            return stored / 100;
        }
    }

    static final class Sorted implements AttributeTransform<List<String>> {
        @Override
        public List<String> write(List<String> value) {
            return value.stream().sorted().toList();
        }
    }

    static final class Whole implements AttributeTransform<Home> {}

    record Home(String city) {}

    sealed interface Contact permits Mail, Phone {}

    record Mail(@Attribute("mail_note") String note, String name) implements Contact {}

    record Phone(@Attribute("phone_note") String note, String name) implements Contact {}

    @Item(table = "things")
    @GlobalIndex(name = "byOwner", partitionKey = "owner")
    record Thing(
            @PartitionKey String id,
            String owner,
            String plain,
            @Transform(Prefixed.class) String secret,
            List<String> notes,
            @Transform(Prefixed.class) List<String> secrets,
            @Transform(Sorted.class) List<String> sorted,
            @Transform(Whole.class) Home office,
            @Transform(Cents.class) Long price,
            Long visits,
            Optional<Long> count,
            Optional<Home> home,
            List<Integer> ints,
            Set<Integer> numbers,
            Map<String, Integer> amounts,
            Contact contact,
            Object open,

            @Attribute(
                    value = "nm",
                    aliases = {"name", "title"})
            String name,

            @Unmapped Map<String, Object> rest) {}

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static void assertRefused(UpdateOperation<Thing, ?> update, String message) {
        assertThatThrownBy(update::request)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static void assertInvalid(UpdateOperation<Thing, ?> update, String message) {
        assertThatThrownBy(update::request)
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage(message);
    }

    @Test
    void set_toAnAttributeTransformedOtherwise_isRefused() {
        assertRefused(
                UPDATE.set(Thing::secret).to(current(Thing::plain)),
                "Thing.secret and Thing.plain store String by different transforms or converters; take attributes that"
                        + " store it alike");
        assertRefused(
                UPDATE.set(Thing::plain).to(current(Thing::secret)),
                "Thing.plain and Thing.secret store String by different transforms or converters; take attributes that"
                        + " store it alike");
    }

    @Test
    void set_toAListOfElementsTransformedOtherwise_isRefused() {
        assertRefused(
                UPDATE.set(Thing::secrets).to(current(Thing::notes)),
                "Thing.secrets and Thing.notes store List<String> by different transforms or converters; take attributes"
                        + " that store it alike");
    }

    @Test
    void increment_ofATransformedNumber_addsTheAmountAsGiven() {
        UpdateItemRequest request = UPDATE.increment(Thing::price).by(5).request();

        assertThat(request.updateExpression()).isEqualTo("ADD #0 :0");
        assertThat(request.expressionAttributeValues()).isEqualTo(Map.of(":0", AttributeValue.fromN("5")));
    }

    @Test
    void arithmetic_ofNumbersTransformedOtherwise_isRefused() {
        assertRefused(
                UPDATE.set(Thing::visits).to(current(Thing::visits).plus(current(Thing::price))),
                "Thing.visits and Thing.price store Long by different transforms or converters; take attributes that"
                        + " store it alike");
    }

    @Test
    void arithmetic_withAnotherTypeThanANumberInPlaceOfAnAbsentOne_isRefused() {
        assertRefused(
                UPDATE.set("open.a").to(current("open.a").orElse("x").plus(1)),
                "open.a: orElse was given what is stored as S, and there is no arithmetic of it; give a number");
    }

    @Test
    void parts_ofWhatIsTransformedAsAWhole_areRefused() {
        assertRefused(
                UPDATE.append(Thing::sorted).values("a"),
                "Thing.sorted: List<String> is transformed as a whole; set it to a whole value instead");
        assertRefused(
                UPDATE.merge(Thing::office).with(new Home("Oslo")),
                "Thing.office: Home is transformed as a whole; set it to a whole value instead");
        assertRefused(
                UPDATE.set("office.city").to("Oslo"),
                "Thing.office.city: leads into what is transformed as a whole; use the whole value");
        assertRefused(
                UPDATE.set("sorted[0]").to("a"),
                "Thing.sorted[0]: leads into what is transformed as a whole; use the whole value");
    }

    @Test
    void optionals_areTheirValues() {
        assertThat(UPDATE.increment(Thing::count).by(Optional.of(5L)).request())
                .isEqualTo(UPDATE.increment(Thing::count).by(5).request());
        assertThat(UPDATE.merge(Thing::home).with(Optional.of(new Home("Oslo"))).request())
                .isEqualTo(UPDATE.merge("home").with(new Home("Oslo")).request());
        assertRefused(
                UPDATE.merge(Thing::home).with(Optional.empty()), "Thing.home: expected Home, found an empty Optional");
    }

    @Test
    void set_collectionsOfOtherTypes_isRefused() {
        assertRefused(
                UPDATE.set("ints").to(List.of(1.5)),
                "Thing.ints: expected List<Integer>, found elements of another type");
        assertRefused(
                UPDATE.set("numbers").to(Set.of(1.5)),
                "Thing.numbers: expected Set<Integer>, found elements of another type");
        assertRefused(
                UPDATE.set("amounts").to(Map.of("a", 1.5)),
                "Thing.amounts: expected Map<String, Integer>, found elements of another type");
        assertRefused(UPDATE.set("ints").to(Set.of(1)), "Thing.ints: expected List<Integer>, found Set");
    }

    @Test
    void set_collectionsOfOtherWholeNumbers_isAllowed() {
        assertThat(UPDATE.set("ints").to(List.of(1L)).request())
                .isEqualTo(UPDATE.set("ints").to(List.of(1)).request());
    }

    @Test
    void merge_ofWhatIsNoMap_isRefused() {
        assertRefused(
                UPDATE.merge("open").with(List.of(1)),
                "Thing.open: expected a nested object or a map, found List; set it to a whole value instead");
    }

    @Test
    void unmapped_nameOfAMappedAttribute_isRefused() {
        assertRefused(
                UPDATE.set(path(Thing::rest, "visits")).to("x"),
                "Thing.rest.visits: this unmapped attribute is one that Thing maps; name its property");
        assertRefused(
                UPDATE.remove("rest.title"),
                "Thing.rest.title: this unmapped attribute is one that Thing maps; name its property");
    }

    @Test
    void path_toAPropertyThatClassesStoreDifferently_isRefused() {
        assertRefused(
                UPDATE.set("contact.note").to("x"),
                "Thing.contact.note: Mail and Phone store note differently; use the whole Contact");
        assertThat(UPDATE.set("contact.name").to("x").request().updateExpression())
                .isEqualTo("SET #0.#1 = :0");
    }

    @Test
    void path_withAKeyThatCannotBeStored_isRefused() {
        assertRefused(
                UPDATE.set(path(Thing::amounts, "")).to(1),
                "Thing.amounts.``: the name of an attribute is empty; give the key of the map at least one character");
        assertRefused(
                UPDATE.set(path(Thing::amounts, "\ud800")).to(1),
                "Thing.amounts.\ud800: text with half of a surrogate pair has no UTF-8 form; was it cut between the two?");
    }

    @Test
    void remove_takesAwayAllThatAPropertyIsReadFrom() {
        UpdateItemRequest removal = UPDATE.remove(Thing::name).request();

        assertThat(removal.updateExpression()).isEqualTo("REMOVE #0, #1, #2");
        assertThat(removal.expressionAttributeNames()).isEqualTo(Map.of("#0", "nm", "#1", "name", "#2", "title"));
        assertThat(UPDATE.set("name").to((Object) null).request()).isEqualTo(removal);
    }

    @Test
    void ifAbsent_emptyIndexKey_isRefused() {
        assertInvalid(
                UPDATE.set(Thing::owner).ifAbsent(""),
                "Thing.owner: in the index byOwner, a partition key cannot be empty; give it a value of at least one byte");
    }

    @Test
    void add_moreThanAnItemHolds_isRefused() {
        assertInvalid(
                UPDATE.add("open").values("x".repeat(500_000)),
                "Thing: an item has at most 409600 bytes, and the values of the update have 500000; store less in it");
    }

    @Test
    void set_tooDeep_isRefused() {
        assertThat(UPDATE.set("open" + ".a".repeat(30)).to(List.of()).request().hasExpressionAttributeNames())
                .isTrue();
        assertInvalid(
                UPDATE.set("open" + ".a".repeat(31)).to(List.of()),
                "Thing.open" + ".a".repeat(31)
                        + ": more than 31 maps and lists lie inside each other, which DynamoDB does" + " not store");
    }

    @Test
    @SuppressWarnings("NullAway") // callers without a null checker can pass null
    void elements_null_areRefused() {
        assertThatThrownBy(() -> UPDATE.append("notes").all(null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("notes: append was given null in place of elements");
    }
}
