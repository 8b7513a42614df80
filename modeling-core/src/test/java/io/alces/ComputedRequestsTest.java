package io.alces;

import static io.alces.RequestText.expression;
import static io.alces.RequestText.item;
import static io.alces.query.PropertyPath.path;
import static io.alces.query.Updates.current;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Attribute;
import io.alces.annotation.Combine;
import io.alces.annotation.Computed;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Transform;
import io.alces.annotation.UpdatedAt;
import io.alces.error.InvalidItemException;
import io.alces.transform.AttributeTransform;
import io.alces.transform.Lowercase;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Requests of models with computed attributes, which are never sent. */
class ComputedRequestsTest {
    private static final Instant NOW = Instant.parse("2024-05-06T07:08:09Z");
    private static final String STORED_NOW = "2024-05-06T07:08:09.000000000Z";

    private static final Alces ALCES = Alces.builder()
            .local(URI.create("http://localhost:1"))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();

    @AfterAll
    static void close() {
        ALCES.close();
    }

    enum Status {
        OPEN,
        PAID
    }

    record Address(String street, @Nullable String city) {}

    static final class Prefix implements AttributeTransform<String> {
        @Override
        public String write(String value) {
            return "p:" + value;
        }

        @Override
        public String read(String stored) {
            return stored.substring(2);
        }
    }

    @Item(table = "sales")
    record Sale(
            @PartitionKey String id,
            @Nullable Status status,
            @Nullable BigDecimal total,
            boolean gift,
            @Nullable @Transform(Lowercase.class) String email,
            @Nullable @Transform(Prefix.class) String code,
            @Nullable Address shipTo,
            @Combine("{status}#{total}#{gift}") @Nullable String state,

            @Combine(
                    of = {"email", "code"},
                    separator = "-")
            @Nullable String contact,

            @Combine("{{{shipTo.city}}}") @Attribute("town") @Nullable @Transform(Lowercase.class)
            String city,

            @Combine("{contact}/{state}") Optional<String> all) {

        static Sale of(@Nullable Status status, @Nullable String total, @Nullable String email, @Nullable String code) {
            return new Sale(
                    "s1",
                    status,
                    total == null ? null : new BigDecimal(total),
                    false,
                    email,
                    code,
                    new Address("Storgata 1", "Oslo"),
                    "given",
                    "given",
                    "given",
                    Optional.empty());
        }
    }

    @Item(table = "people")
    record Person(
            @PartitionKey String id,
            @Nullable String first,
            @Nullable @Transform(Lowercase.class) String last,
            int age,
            @Nullable String note,

            @Computed(
                    from = {"first", "last"},
                    method = "toName")
            @Nullable String name) {

        static Person of(@Nullable String first, @Nullable String last) {
            return new Person("p1", first, last, 3, null, "given");
        }

        @Nullable String toName() {
            if ("throw".equals(first)) {
                throw new IllegalStateException("secret");
            }
            return first == null ? null : first + " " + last;
        }

        @Computed(from = "name")
        int nameLength() {
            return name == null ? 0 : name.length();
        }
    }

    @Item(table = "events")
    record Event(
            @PartitionKey String stream,
            String type,
            @Nullable @CreatedAt Instant createdAt,
            @Nullable String note,
            @SortKey @Combine("{type}#{number}") @Nullable String sort,
            int number) {

        static Event of(String stream, String type, int number) {
            return new Event(stream, type, null, null, null, number);
        }
    }

    private static final Model<Sale> SALES = ALCES.model(Sale.class);
    private static final Model<Person> PEOPLE = ALCES.model(Person.class);
    private static final Model<Event> EVENTS = ALCES.model(Event.class);

    private static List<Map<String, AttributeValue>> items(SaveAllOperation<?> saves) {
        return saves.requests().get(0).requestItems().values().stream()
                .flatMap(List::stream)
                .map(write -> write.putRequest().item())
                .toList();
    }

    private static void assertRefused(AbstractUpdate<?, ?, ?> update, String message) {
        assertThatThrownBy(update::request)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Nested
    class WholeItems {

        @Test
        void save_combinesWhatALaterReadFinds() {
            assertThat(item(SALES.save(Sale.of(Status.PAID, "1.50", "A@X", "c"))))
                    .containsEntry("state", "'PAID#1.5#false'")
                    .containsEntry("contact", "'a@x-c'")
                    .containsEntry("town", "'{oslo}'")
                    .containsEntry("all", "'a@x-c/PAID#1.5#false'");
        }

        @Test
        void save_withoutAPart_leavesTheTemplateOut() {
            assertThat(item(SALES.save(Sale.of(null, "1.50", "a@x", "c"))))
                    .containsEntry("contact", "'a@x-c'")
                    .doesNotContainKeys("state", "all");
        }

        @Test
        void save_withoutAPart_joinsTheRest() {
            assertThat(item(SALES.save(Sale.of(null, null, null, "c")))).containsEntry("contact", "'c'");
            assertThat(item(SALES.save(Sale.of(null, null, null, null)))).doesNotContainKey("contact");
        }

        @Test
        void save_storesWhatMethodsReturn() {
            assertThat(item(PEOPLE.create(Person.of("Ada", "LOVELACE"))))
                    .containsEntry("name", "'Ada lovelace'")
                    .containsEntry("nameLength", "12");
        }

        @Test
        void save_ofAMethodThatReturnsNull_leavesTheAttributeOut() {
            assertThat(item(PEOPLE.save(Person.of(null, null))))
                    .doesNotContainKey("name")
                    .containsEntry("nameLength", "0");
        }

        @Test
        void save_ofAMethodThatThrows_isRefused() {
            assertThatThrownBy(() -> PEOPLE.save(Person.of("throw", null)))
                    .isExactlyInstanceOf(InvalidItemException.class)
                    .hasMessage("Person.name: is computed by toName(), which threw IllegalStateException")
                    .hasCauseInstanceOf(IllegalStateException.class);
        }

        @Test
        void saveAll_computesEachItem() {
            assertThat(items(PEOPLE.saveAll(
                            List.of(Person.of("Ada", "x"), new Person("p2", "Bob", "y", 1, null, null)))))
                    .extracting(item -> item.get("name"))
                    .containsExactly(AttributeValue.fromS("Ada x"), AttributeValue.fromS("Bob y"));
        }
    }

    @Nested
    class Updates {

        @Test
        void update_ofAllParts_setsTheResult() {
            assertThat(expression(SALES.update("s1")
                            .set(Sale::status)
                            .to(Status.PAID)
                            .set(Sale::total)
                            .to(new BigDecimal("2.00"))
                            .set(Sale::gift)
                            .to(true)
                            .set(Sale::email)
                            .to("B@Y")
                            .remove(Sale::code)))
                    .isEqualTo("SET status = 'PAID', total = 2, gift = true, email = 'b@y', state = 'PAID#2#true',"
                            + " contact = 'b@y', all = 'b@y/PAID#2#true' REMOVE code");
        }

        @Test
        void update_thatRemovesAPartOfATemplate_removesTheResult() {
            assertThat(expression(SALES.update("s1").remove(Sale::status))).isEqualTo("REMOVE status, state, all");
        }

        @Test
        void update_thatRemovesAllPartsOfAJoin_removesTheResult() {
            assertThat(expression(SALES.update("s1").remove(Sale::email, Sale::code)))
                    .isEqualTo("REMOVE email, code, contact, all");
        }

        @Test
        void update_ofSomeParts_namesTheOthers() {
            assertRefused(
                    SALES.update("s1").set(Sale::status).to(Status.PAID),
                    "Sale.state is computed from status, total and gift, and the update does not say what total and gift"
                            + " will be; set each part to a value in the same update, or use saveChanges(before, changed)");
        }

        @Test
        void update_whoseResultDynamoDbMakes_isRefused() {
            assertRefused(
                    SALES.update("s1")
                            .set(Sale::status)
                            .to(Status.PAID)
                            .increment(Sale::total)
                            .by(1)
                            .set(Sale::gift)
                            .to(true),
                    "Sale.state is computed from status, total and gift, and the update does not say what total will be;"
                            + " set each part to a value in the same update, or use saveChanges(before, changed)");
            assertRefused(
                    SALES.update("s1")
                            .set(Sale::email)
                            .ifAbsent("a@x")
                            .set(Sale::code)
                            .to(current(Sale::code)),
                    "Sale.contact is computed from email and code, and the update does not say what email and code will"
                            + " be; set each part to a value in the same update, or use saveChanges(before, changed)");
        }

        @Test
        void update_ofANestedPart_setsTheResult() {
            assertThat(expression(SALES.update("s1")
                            .set(path(Sale::shipTo).then(Address::city))
                            .to("Bergen")))
                    .isEqualTo("SET shipTo.city = 'Bergen', town = '{bergen}'");
        }

        @Test
        void update_ofWhatHoldsAPart_setsTheResult() {
            assertThat(expression(SALES.update("s1").set(Sale::shipTo).to(new Address("x", "Bergen"))))
                    .isEqualTo("SET shipTo = {city:'Bergen', street:'x'}, town = '{bergen}'");
            assertThat(expression(SALES.update("s1").set(Sale::shipTo).to(new Address("x", null))))
                    .isEqualTo("SET shipTo = {street:'x'} REMOVE town");
            assertThat(expression(SALES.update("s1").remove(Sale::shipTo))).isEqualTo("REMOVE shipTo, town");
        }

        @Test
        void update_besideAPart_leavesTheResult() {
            assertThat(expression(SALES.update("s1")
                            .set(path(Sale::shipTo).then(Address::street))
                            .to("x")))
                    .isEqualTo("SET shipTo.street = 'x'");
        }

        @Test
        void update_ofAComputedAttribute_isRefused() {
            String refused =
                    "Sale.state is computed from status, total and gift, so an update cannot change it; leave it"
                            + " out";

            assertRefused(SALES.update("s1").set(Sale::state).to("x"), refused);
            assertRefused(SALES.update("s1").remove(Sale::state), refused);
            assertRefused(SALES.update("s1").set(Sale::state).ifAbsent("x"), refused);
        }

        @Test
        void update_ofAllThatAMethodReads_setsWhatItReturns() {
            assertThat(expression(PEOPLE.update("p1")
                            .set(Person::first)
                            .to("Ada")
                            .set(Person::last)
                            .to("KING")))
                    .isEqualTo("SET first = 'Ada', last = 'king', name = 'Ada king', nameLength = 8");
            assertThat(expression(PEOPLE.update("p1").remove(Person::first, Person::last)))
                    .isEqualTo("SET nameLength = 0 REMOVE first, last, name");
        }

        @Test
        void update_ofPartOfWhatAMethodReads_namesTheRest() {
            assertRefused(
                    PEOPLE.update("p1").set(Person::first).to("Ada"),
                    "Person.name is computed from first and last, and the update does not say what last will be; set each"
                            + " part to a value in the same update, or use saveChanges(before, changed)");
        }

        @Test
        void update_ofWhatNoMethodReads_leavesWhatItReturned() {
            assertThat(expression(PEOPLE.update("p1").set(Person::note).to("x")))
                    .isEqualTo("SET note = 'x'");
        }
    }

    @Nested
    class Changes {

        @Test
        void saveChanges_setsWhatFollows() {
            assertThat(expression(PEOPLE.saveChanges(
                            new Person("p1", "Ada", "byron", 3, null, "Ada byron"), Person.of("Ada", "King"))))
                    .isEqualTo("SET last = 'king', name = 'Ada king', nameLength = 8");
        }

        @Test
        void saveChanges_besideWhatIsComputed_leavesIt() {
            Person ada = new Person("p1", "Ada", "byron", 3, null, "Ada byron");

            assertThat(expression(PEOPLE.saveChanges(ada, new Person("p1", "Ada", "byron", 4, null, null))))
                    .isEqualTo("SET age = 4");
        }

        @Test
        void saveChanges_thatWouldChangeTheKey_isRefused() {
            assertThatThrownBy(() -> EVENTS.saveChanges(Event.of("e", "a", 1), Event.of("e", "b", 1))
                            .request())
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Event.sort: expected the S of the key that the item has, found another one; a key cannot"
                                    + " change, delete the item and create one of the other key");
        }
    }

    @Nested
    class Keys {

        @Test
        void save_computesTheKey() {
            assertThat(item(EVENTS.save(Event.of("e", "a", 1))))
                    .containsEntry("sort", "'a#1'")
                    .containsEntry("createdAt", "'" + STORED_NOW + "'");
        }

        @Test
        void keyOfItem_computesTheKey() {
            assertThat(EVENTS.keyOfItem(Event.of("e", "a", 1))).isEqualTo(EVENTS.key("e", "a#1"));
            assertThat(EVENTS.deleteItem(Event.of("e", "a", 1)).request().key())
                    .isEqualTo(EVENTS.key("e", "a#1").attributes());
        }

        @Item
        record Dated(
                @PartitionKey @Combine(of = {"tenant", "region"}) @Nullable String tenantKey,

                @SortKey @Combine("{time}!") @Nullable String sort,
                @Nullable String tenant,
                @Nullable String region,
                @Combine("{createdAt}") @Nullable String time,
                @Nullable @CreatedAt Instant createdAt) {}

        private final Model<Dated> dated = ALCES.model(Dated.class);

        @Test
        void keyOfItem_thatLacksAPart_namesIt() {
            assertThatThrownBy(() -> dated.keyOfItem(new Dated(null, null, "t", null, null, null)))
                    .isExactlyInstanceOf(InvalidItemException.class)
                    .hasMessage(
                            "Dated.sort: is part of the key and computed from time, found null; set what is missing");
            assertThatThrownBy(() -> dated.keyOfItem(new Dated("x", "x", null, null, null, NOW)))
                    .isExactlyInstanceOf(InvalidItemException.class)
                    .hasMessage(
                            "Dated.tenantKey: is part of the key and computed from tenant and region, found null; set"
                                    + " what is missing");
        }

        @Test
        void save_computesTheKeyOfWhatIsFilledIn() {
            Dated item = new Dated(null, null, "t", "r", null, null);

            assertThat(item(dated.save(item)))
                    .containsEntry("tenantKey", "'t,r'")
                    .containsEntry("sort", "'" + STORED_NOW + "!'");
            assertThat(items(dated.saveAll(List.of(item))))
                    .extracting(saved -> saved.get("sort"))
                    .containsExactly(AttributeValue.fromS(STORED_NOW + "!"));
        }

        @Test
        void update_ofWhatTheKeyIsComputedFrom_isRefused() {
            assertRefused(
                    EVENTS.update("e", "a#1").set(Event::number).to(2),
                    "Event.number: sort, which is part of the key, is computed from it, and an update cannot change the key;"
                            + " create the item anew and delete this one");
            assertRefused(
                    EVENTS.update("e", "a#1")
                            .set(Event::number)
                            .to(2)
                            .set(Event::type)
                            .to("a"),
                    "Event.type: sort, which is part of the key, is computed from it, and an update cannot change the key;"
                            + " create the item anew and delete this one");
        }

        @Test
        void update_thatSaysWhatMakesTheKey() {
            assertThat(expression(EVENTS.update("e", "a#1")
                            .set(Event::type)
                            .to("a")
                            .set(Event::number)
                            .to(1)))
                    .isEqualTo(
                            "SET type = 'a', number = 1, createdAt = if_not_exists(createdAt, '" + STORED_NOW + "')");
        }

        @Test
        void update_ofAComputedKey_isRefused() {
            assertRefused(
                    EVENTS.update("e", "a#1").set(Event::sort).to("x"),
                    "Event.sort is part of the key, which an update cannot change; create the item anew and delete this one");
        }
    }

    @Nested
    class Creation {

        @Item
        record Marked(
                @PartitionKey String id,
                @Nullable String note,
                @Nullable @CreatedAt Instant createdAt,
                @Nullable @UpdatedAt Instant updatedAt,
                @Combine("{id}#{createdAt}") @Nullable String created,
                @Combine("{id}#{updatedAt}") @Nullable String updated) {

            @Computed(from = {})
            String kind() {
                return "MARKED";
            }
        }

        @Test
        void update_thatMayCreate_setsWhatIsKnownThen() {
            assertThat(expression(ALCES.model(Marked.class)
                            .update("i1")
                            .set(Marked::note)
                            .to("x")))
                    .isEqualTo(
                            "SET note = 'x', createdAt = if_not_exists(createdAt, '" + STORED_NOW + "'), updatedAt = '"
                                    + STORED_NOW + "', created = if_not_exists(created, 'i1#" + STORED_NOW
                                    + "'), updated = 'i1#" + STORED_NOW + "', kind = if_not_exists(kind, 'MARKED')");
        }

        @Test
        void saveChanges_thatChangesNothing_isEmpty() {
            Marked before = new Marked("i1", "x", NOW, Instant.EPOCH, "i1#" + STORED_NOW, "i1#old");

            assertThat(ALCES.model(Marked.class)
                            .saveChanges(before, before)
                            .ifChanged()
                            .requests())
                    .isEmpty();
        }
    }
}
