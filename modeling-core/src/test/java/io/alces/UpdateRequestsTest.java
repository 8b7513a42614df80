package io.alces;

import static io.alces.RequestText.expression;
import static io.alces.query.PropertyPath.path;
import static io.alces.query.Updates.current;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Invoice.Address;
import io.alces.Invoice.Card;
import io.alces.Invoice.Contact;
import io.alces.Invoice.Line;
import io.alces.Invoice.Place;
import io.alces.Invoice.Status;
import io.alces.error.InvalidItemException;
import io.alces.query.Condition;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Updates that are never sent. */
class UpdateRequestsTest {
    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Model<Invoice> INVOICES = ALCES.model(Invoice.class);
    private static final UpdateOperation<Invoice, Invoice> UPDATE = INVOICES.update("c1", "i1");

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static void assertRefused(UpdateOperation<Invoice, ?> update, String message) {
        assertThatThrownBy(update::request)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Nested
    class Requests {

        @Test
        void request_ofClausesAndACondition() {
            UpdateItemRequest request = UPDATE.set(Invoice::status)
                    .to(Status.PAID)
                    .increment(Invoice::count)
                    .by(1)
                    .condition(Invoice::status)
                    .eq(Status.OPEN)
                    .condition(Invoice::count)
                    .lt(1)
                    .request();

            assertThat(request)
                    .isEqualTo(UpdateItemRequest.builder()
                            .tableName("invoices")
                            .key(Map.of("customerId", AttributeValue.fromS("c1"), "number", AttributeValue.fromS("i1")))
                            .updateExpression("SET #0 = :0 ADD #1 :1")
                            .conditionExpression("#0 = :2 AND #1 < :1")
                            .expressionAttributeNames(Map.of("#0", "st", "#1", "count"))
                            .expressionAttributeValues(Map.of(
                                    ":0", AttributeValue.fromS("PAID"),
                                    ":1", AttributeValue.fromN("1"),
                                    ":2", AttributeValue.fromS("OPEN")))
                            .returnValues(ReturnValue.ALL_NEW)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                            .build());
        }

        @Test
        void request_withoutValuesOrCondition_hasNoneOfTheirParameters() {
            UpdateItemRequest request = UPDATE.remove(Invoice::reference).request();

            assertThat(request.updateExpression()).isEqualTo("REMOVE #0");
            assertThat(request.hasExpressionAttributeValues()).isFalse();
            assertThat(request.conditionExpression()).isNull();
            assertThat(request.returnValuesOnConditionCheckFailure()).isNull();
        }

        @Test
        void request_ofAllKeys() {
            assertThat(UPDATE.remove("reference").request())
                    .isEqualTo(INVOICES.update(INVOICES.key("c1", "i1"))
                            .remove("reference")
                            .request());
        }

        @Test
        void mustExist_isACondition() {
            UpdateItemRequest request = UPDATE.remove("reference")
                    .condition("count")
                    .eq(1)
                    .mustExist()
                    .request();

            assertThat(request.conditionExpression()).isEqualTo("#1 = :0 AND attribute_exists(#2)");
            assertThat(request.expressionAttributeNames())
                    .isEqualTo(Map.of("#0", "reference", "#1", "count", "#2", "customerId"));
        }

        @Test
        void returns_areAskedFor() {
            UpdateOperation<Invoice, Invoice> update = UPDATE.remove("reference");

            assertThat(update.returnOld().request().returnValues()).isEqualTo(ReturnValue.ALL_OLD);
            assertThat(update.returnUpdated().request().returnValues()).isEqualTo(ReturnValue.UPDATED_NEW);
            assertThat(update.returnUpdatedOld().request().returnValues()).isEqualTo(ReturnValue.UPDATED_OLD);
            assertThat(update.returnKey().request().returnValues()).isEqualTo(ReturnValue.NONE);
        }

        @Test
        void returns_areKeptByWhatFollows() {
            UpdateOperation<Invoice, Optional<Invoice>> update = UPDATE.returnOld()
                    .set(Invoice::count)
                    .to(1)
                    .condition(Invoice::count)
                    .eq(0)
                    .timeout(Duration.ofSeconds(3))
                    .mustExist();

            assertThat(update.request().returnValues()).isEqualTo(ReturnValue.ALL_OLD);
            assertThat(update.request().overrideConfiguration().orElseThrow().apiCallTimeout())
                    .contains(Duration.ofSeconds(3));
        }

        @Test
        void update_ofNothing_isRefused() {
            assertRefused(
                    UPDATE, "Expected at least one change, found none; leave the update out if there is nothing to do");
        }

        @Test
        void ifChanged_ofNothing_hasNoRequest() {
            assertThat(UPDATE.mustExist().ifChanged().requests()).isEmpty();
            assertThat(UPDATE.mustExist().ifChanged().execute()).isEmpty();
            assertThat(UPDATE.ifChanged().header("x", "y").executeAsync()).isCompletedWithValue(Optional.empty());
        }

        @Test
        void ifChanged_ofSomething_hasItsRequest() {
            UpdateOperation<Invoice, Invoice> update =
                    UPDATE.set(Invoice::count).to(1);

            assertThat(update.ifChanged().requests()).isEqualTo(update.requests());
        }

        @Test
        void operations_areValues() {
            UpdateOperation<Invoice, Invoice> one = UPDATE.set(Invoice::count).to(1);

            UpdateOperation<Invoice, Optional<Invoice>> unused =
                    one.remove(Invoice::open).returnOld();

            assertThat(one.request().updateExpression()).isEqualTo("SET #0 = :0");
        }

        @Test
        void propertiesOfASupertype_fit() {
            assertThat(expression(UPDATE.set(Owned::reference).to("r1"))).isEqualTo("SET reference = 'r1'");
            Condition<Invoice> condition = INVOICES.attr(Owned::reference).eq("r1");
            assertThat(condition).hasToString("Invoice.reference = String");
            assertThat(expression(UPDATE.set(INVOICES.path(Owned::reference)).to("r1")))
                    .isEqualTo("SET reference = 'r1'");
        }

        @Test
        void create_canHaveAConditionToo() {
            Model<Shipment> shipments = ALCES.model(Shipment.class);
            Shipment shipment =
                    new Shipment("c1", "s1", null, null, null, null, null, null, null, null, null, null, null);

            assertThat(shipments
                            .create(shipment)
                            .condition(Shipment::total)
                            .notExists()
                            .request()
                            .conditionExpression())
                    .isEqualTo("attribute_not_exists(#0) AND attribute_not_exists(#1)");
        }
    }

    @Nested
    class Setting {

        @Test
        void set_isStoredAsASaveStoresIt() {
            assertThat(expression(UPDATE.set(Invoice::status)
                            .to(Status.PAID)
                            .set(Invoice::at)
                            .to(Instant.EPOCH)
                            .set(Invoice::net)
                            .to(TEN.setScale(3))
                            .set(Invoice::lines)
                            .to(List.of(new Line("a", null)))
                            .set(Invoice::note)
                            .to(Optional.of("x"))))
                    .isEqualTo("SET st = 'PAID', at = '1970-01-01T00:00:00.000000000Z', net = 10,"
                            + " lines = [{sku:'a'}], note = 'x'");
        }

        @Test
        void set_nested() {
            assertThat(expression(UPDATE.set(path(Invoice::shipTo).then(Address::code))
                            .to("0150")
                            .set(path(Invoice::lines, 1).then(Line::sku))
                            .to("b")
                            .set("lines[2]")
                            .to(new Line("c", 3))
                            .set(path(Invoice::extra, "a b"))
                            .to("d")
                            .set("rest.unknown")
                            .to(7)))
                    .isEqualTo("SET shipTo.zip = '0150', lines[1].sku = 'b', lines[2] = {quantity:3, sku:'c'},"
                            + " extra.a b = 'd', unknown = 7");
        }

        @Test
        void set_toNothing_leavesWhatASaveLeaves() {
            @Nullable Object none = null;
            assertThat(expression(UPDATE.set("shipTo.city")
                            .to(none)
                            .set("lines[0]")
                            .to(none)
                            .set("extra.a")
                            .to(none)
                            .set("tags")
                            .to(Set.of())
                            .set("groups.a")
                            .to(Set.of())
                            .set(Invoice::note)
                            .to(Optional.empty())
                            .set("rest.unknown")
                            .to(none)))
                    .isEqualTo("SET lines[0] = NUL, extra.a = NUL, groups.a = NUL, unknown = NUL"
                            + " REMOVE shipTo.city, tags, note");
        }

        @Test
        void set_computed() {
            assertThat(expression(UPDATE.set(Invoice::gross)
                            .to(current(Invoice::net).orElse(ONE).plus(current(Invoice::gross)))
                            .set(Invoice::net)
                            .to(current(Invoice::gross))
                            .set(Invoice::count)
                            .to(current(Invoice::count).minus(1))
                            .set(Invoice::reference)
                            .ifAbsent("r1")))
                    .isEqualTo("SET gross = if_not_exists(net, 1) + gross, net = gross, count = count - 1,"
                            + " reference = if_not_exists(reference, 'r1')");
        }

        @Test
        void set_valueOfAnotherType_isRefused() {
            assertRefused(UPDATE.set("shipTo.city").to(1), "Invoice.shipTo.city: expected String, found Integer");
            assertRefused(
                    UPDATE.set("lines").to(List.of(1)),
                    "Invoice.lines: expected List<Line>, found elements of another type");
        }

        @Test
        void set_whatIsNotKnown_isRefused() {
            assertRefused(
                    UPDATE.set("shipTo.citi").to("x"),
                    "Invoice.shipTo.citi: Address has no property citi; did you mean \"city\"?");
        }

        @Test
        void set_whatCannotBeStored_isRefused() {
            assertRefused(
                    UPDATE.set(Invoice::weight).to(Double.NaN),
                    "Invoice.weight: NaN is no number that DynamoDB stores");
            assertRefused(
                    UPDATE.set("labels[0]").to(Set.of()),
                    "Invoice.labels[0]: DynamoDB has no empty set, and a list cannot leave one out; remove the element");
            @Nullable Object none = null;
            assertRefused(UPDATE.set("sizes[0]").to(none), "Invoice.sizes[0]: expected int, found null");
        }

        @Test
        void set_toAnAttributeStoredOtherwise_isRefused() {
            assertRefused(
                    UPDATE.set("net").to(current("reference")),
                    "Invoice.net: expected an attribute that is stored as BigDecimal, found Invoice.reference of type"
                            + " String");
        }

        @Test
        void arithmetic_ofWhatIsNoNumber_isRefused() {
            assertRefused(
                    UPDATE.set("reference").to(current("net").plus(1)),
                    "Invoice.reference: expected an attribute that is a number, found String; set it to a value instead");
            assertRefused(
                    UPDATE.set("net").to(current("at").plus(1)),
                    "Invoice.at: expected an attribute that is a number, found Instant; set it to a value instead");
            assertRefused(
                    UPDATE.set("net").to(current("net").plus("1")), "Invoice.net: expected BigDecimal, found String");
        }
    }

    @Nested
    class Counting {

        @Test
        void increment_byNumbersThatFit() {
            assertThat(expression(UPDATE.increment(Invoice::net)
                            .by(TEN)
                            .increment(Invoice::count)
                            .by(-1)
                            .increment(Invoice::weight)
                            .by(0.5)
                            .increment("open")
                            .by(2)))
                    .isEqualTo("ADD net 10, count -1, weight 0.5, open 2");
        }

        @Test
        void increment_byWhatDoesNotFit_isRefused() {
            assertRefused(UPDATE.increment("count").by(0.5), "Invoice.count: expected int, found Double");
            assertRefused(
                    UPDATE.increment(Invoice::weight).by(Double.NaN),
                    "Invoice.weight: NaN is no number that DynamoDB stores");
            assertRefused(UPDATE.increment("open").by("1"), "Invoice.open: expected a number, found String");
        }

        @Test
        void increment_ofWhatIsNoNumber_isRefused() {
            assertRefused(
                    UPDATE.increment("shipTo.city").by(1),
                    "Invoice.shipTo.city: expected an attribute that is a number, found String; set it to a value"
                            + " instead");
        }
    }

    @Nested
    class Elements {

        @Test
        void append_andPrepend() {
            assertThat(expression(UPDATE.append(Invoice::lines)
                            .values(new Line("a", 1), new Line("b", null))
                            .prepend("open")
                            .values(1, "x")
                            .append("sizes")
                            .values(1, 2)))
                    .isEqualTo("SET lines = list_append(if_not_exists(lines, []), [{quantity:1, sku:'a'}, {sku:'b'}]),"
                            + " open = list_append([1, 'x'], if_not_exists(open, [])),"
                            + " sizes = list_append(if_not_exists(sizes, []), [1, 2])");
        }

        @Test
        void append_null_isAStoredNull() {
            assertThat(expression(UPDATE.append(Invoice::lines).all(Arrays.asList(new Line("a", 1), null))))
                    .isEqualTo("SET lines = list_append(if_not_exists(lines, []), [{quantity:1, sku:'a'}, NUL])");
        }

        @Test
        void append_whatDoesNotFit_isRefused() {
            assertRefused(UPDATE.append("lines").values("x"), "Invoice.lines: expected Line, found String");
            assertRefused(
                    UPDATE.append("sizes").all(Arrays.asList(1, null)), "Invoice.sizes: expected int, found null");
            assertRefused(
                    UPDATE.append("tags").values("x"),
                    "Invoice.tags: expected an attribute that is stored as a list, found Set<String>; use add(..) for a"
                            + " set");
        }

        @Test
        void add_andDelete() {
            assertThat(expression(UPDATE.add(Invoice::tags)
                            .values("a")
                            .delete(path(Invoice::groups, "x"))
                            .values("b")
                            .add("numbers")
                            .values(1)
                            .delete("open")
                            .values("c")))
                    .isEqualTo("ADD tags ss[a], numbers ns[1] DELETE groups.x ss[b], open ss[c]");
        }

        @Test
        void add_whatDoesNotFit_isRefused() {
            assertRefused(UPDATE.add("tags").values(1), "Invoice.tags: expected String, found Integer");
            assertRefused(
                    UPDATE.add("tags").all(Arrays.asList("x", null)),
                    "Invoice.tags: a set of DynamoDB cannot hold null; take it out");
            assertRefused(
                    UPDATE.add("lines").values(1),
                    "Invoice.lines: expected an attribute that is stored as a set of text, numbers or binary, found"
                            + " List<Line>; use append(..) for a list, or set it to a whole value");
            assertRefused(
                    UPDATE.add(Invoice::parts).values(new Line("a", 1)),
                    "Invoice.parts: expected an attribute that is stored as a set of text, numbers or binary, found"
                            + " Set<Line>; use append(..) for a list, or set it to a whole value");
        }
    }

    @Nested
    class Merging {

        @Test
        void merge_setsWhatThePartialObjectHas() {
            Address partial = new Address(
                    "Oslo",
                    null,
                    new Place(59.9, null),
                    Map.of("b", "2", "a", "1"),
                    Set.of("x"),
                    new Contact("555", Map.of()));

            assertThat(expression(UPDATE.merge(Invoice::shipTo).with(partial)))
                    .isEqualTo("SET shipTo.city = 'Oslo', shipTo.place.latitude = 59.9, shipTo.notes.a = '1',"
                            + " shipTo.notes.b = '2', shipTo.bells = ss[x], shipTo.phone = '555',"
                            + " shipTo.hours = if_not_exists(shipTo.hours, {})");
        }

        @Test
        void merge_ofMapsAndElements() {
            assertThat(expression(UPDATE.merge(Invoice::extra)
                            .with(Map.of("a", "1"))
                            .merge(path(Invoice::lines, 0))
                            .with(new Line("b", null))
                            .merge("open")
                            .with(Map.of("c", Map.of("d", List.of(1))))))
                    .isEqualTo("SET extra.a = '1', lines[0].sku = 'b', open.c.d = [1]");
        }

        @Test
        void merge_ofNothing_isRefused() {
            assertRefused(
                    UPDATE.merge(Invoice::shipTo).with(new Address(null, null, null, null, null, null)),
                    "Invoice.shipTo: merge was given an object that has nothing; leave the clause out");
        }

        @Test
        void merge_ofWhatIsOneValue_isRefused() {
            assertRefused(
                    UPDATE.merge(Invoice::payment).with(new Card("1234")),
                    "Invoice.payment: expected a nested object or a map, found Payment; set it to a whole value instead");
        }
    }

    @Nested
    class Limits {

        @Test
        void keyAttributes_areRefused() {
            assertRefused(
                    UPDATE.set(Invoice::customerId).to("c2"),
                    "Invoice.customerId is part of the key, which an update cannot change; create the item anew and"
                            + " delete this one");
            assertRefused(
                    UPDATE.remove(Invoice::number),
                    "Invoice.number is part of the key, which an update cannot change; create the item anew and delete"
                            + " this one");
        }

        @Test
        void keysOfIndexes_areCheckedAsByASave() {
            assertThatThrownBy(UPDATE.set(Invoice::reference).to("")::request)
                    .isExactlyInstanceOf(InvalidItemException.class)
                    .hasMessage(
                            "Invoice.reference: in the index byReference, a partition key cannot be empty; give it a"
                                    + " value of at least one byte");
        }

        @Test
        void valuesTooLargeForAnItem_areRefused() {
            String text = "x".repeat(250_000);

            assertThatThrownBy(UPDATE.set(Invoice::reference)
                            .to("r")
                            .set("open")
                            .to(text)
                            .append(Invoice::lines)
                            .values(new Line(text, null))::request)
                    .isExactlyInstanceOf(InvalidItemException.class)
                    .hasMessage("Invoice: an item has at most 409600 bytes, and the values of the update have 500012;"
                            + " store less in it");
        }

        @Test
        void overlappingPaths_areRefused() {
            assertRefused(
                    UPDATE.set(Invoice::shipTo).to(Address.in("Oslo")).remove("shipTo.code"),
                    "shipTo and shipTo.zip overlap, which DynamoDB does not change in one update; change one of them");
        }
    }
}
