package io.alces;

import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.raw;
import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Shipment.Parcel;
import io.alces.Shipment.Status;
import io.alces.annotation.Attribute;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.ModelMappingException;
import io.alces.request.Operation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

class QueryTest {
    private static final Model<Shipment> SHIPMENTS = Alces.local().model(Shipment.class);
    private static final Query<Shipment> OF_CUSTOMER =
            SHIPMENTS.query().where(Shipment::customerId).eq("c1");

    private static QueryRequest.Builder ofCustomer() {
        return QueryRequest.builder()
                .tableName("shipments")
                .keyConditionExpression("#0 = :0")
                .expressionAttributeNames(Map.of("#0", "customerId"))
                .expressionAttributeValues(Map.of(":0", AttributeValue.fromS("c1")));
    }

    private static void assertRefused(Query<Shipment> query, String message) {
        assertThatThrownBy(query::request)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void request_ofAPartition_hasTheKeyConditionOnly() {
        assertThat(OF_CUSTOMER.request()).isEqualTo(ofCustomer().build());
    }

    @Item(table = "notes")
    record DottedNote(@PartitionKey @Attribute("owner.id") String ownerId) {}

    @Test
    void request_ofAKeyWithAPointInItsName_comparesIt() {
        QueryRequest request = Alces.local()
                .model(DottedNote.class)
                .query()
                .where(DottedNote::ownerId)
                .eq("o1")
                .request();

        assertThat(request)
                .isEqualTo(QueryRequest.builder()
                        .tableName("notes")
                        .keyConditionExpression("#0 = :0")
                        .expressionAttributeNames(Map.of("#0", "owner.id"))
                        .expressionAttributeValues(Map.of(":0", AttributeValue.fromS("o1")))
                        .build());
    }

    @Test
    void request_withEverything_hasEverything() {
        QueryRequest request = OF_CUSTOMER
                .where(Shipment::shipmentId)
                .beginsWith("2026")
                .filter(Shipment::weight)
                .gt(3)
                .filter("note")
                .exists()
                .descending()
                .consistent()
                .pageSize(25)
                .request();

        assertThat(request)
                .isEqualTo(QueryRequest.builder()
                        .tableName("shipments")
                        .keyConditionExpression("#0 = :0 AND begins_with(#1, :1)")
                        .filterExpression("#2 > :2 AND attribute_exists(#3)")
                        .expressionAttributeNames(
                                Map.of("#0", "customerId", "#1", "shipmentId", "#2", "weight", "#3", "note"))
                        .expressionAttributeValues(Map.of(
                                ":0", AttributeValue.fromS("c1"),
                                ":1", AttributeValue.fromS("2026"),
                                ":2", AttributeValue.fromN("3")))
                        .scanIndexForward(false)
                        .consistentRead(true)
                        .limit(25)
                        .build());
    }

    @Test
    void request_withLimit_examinesNoMoreThanThat() {
        assertThat(OF_CUSTOMER.limit(20).request())
                .isEqualTo(ofCustomer().limit(20).build());
    }

    @Test
    void request_withLimitAndPageSize_examinesTheLess() {
        assertThat(OF_CUSTOMER.limit(20).pageSize(7).request())
                .isEqualTo(ofCustomer().limit(7).build());
        assertThat(OF_CUSTOMER.limit(5).pageSize(7).request())
                .isEqualTo(ofCustomer().limit(5).build());
    }

    @Test
    void request_withLimitAndFilter_examinesAsManyAsItTakes() {
        assertThat(OF_CUSTOMER
                        .filter(Shipment::note)
                        .exists()
                        .limit(20)
                        .request()
                        .limit())
                .isNull();
    }

    @Test
    void request_ofAFittingIndex_readsIt() {
        QueryRequest request = SHIPMENTS
                .query()
                .where(Shipment::status)
                .eq(Status.SENT)
                .where(Shipment::shippedAt)
                .between("2026-01", "2026-02")
                .request();

        assertThat(request)
                .isEqualTo(QueryRequest.builder()
                        .tableName("shipments")
                        .indexName("byStatus")
                        .keyConditionExpression("#0 = :0 AND #1 BETWEEN :1 AND :2")
                        .expressionAttributeNames(Map.of("#0", "state", "#1", "shippedAt"))
                        .expressionAttributeValues(Map.of(
                                ":0", AttributeValue.fromS("SENT"),
                                ":1", AttributeValue.fromS("2026-01"),
                                ":2", AttributeValue.fromS("2026-02")))
                        .build());
    }

    @Test
    void request_ofALocalIndex_readsItByItsSortKey() {
        QueryRequest request =
                OF_CUSTOMER.where(Shipment::total).ge(BigDecimal.TEN).request();

        assertThat(request.indexName()).isEqualTo("byTotal");
    }

    @Test
    void request_ofANamedIndex_readsItThoughTheTableFitsToo() {
        assertThat(OF_CUSTOMER.index("byTotal").request())
                .isEqualTo(ofCustomer().indexName("byTotal").build());
    }

    @Test
    void request_ofManyKeyAttributes_comparesThemFromTheLeft() {
        QueryRequest request = SHIPMENTS
                .query()
                .where("country")
                .eq("NO")
                .where("region")
                .eq("03")
                .where(Shipment::city)
                .eq("Oslo")
                .where(Shipment::street)
                .beginsWith("Kirke")
                .request();

        assertThat(request.indexName()).isEqualTo("byPlace");
        assertThat(request.keyConditionExpression())
                .isEqualTo("#0 = :0 AND #1 = :1 AND #2 = :2 AND begins_with(#3, :3)");
    }

    @Test
    void where_withACondition_isTheSameAsInSteps() {
        Query<Shipment> query = SHIPMENTS
                .query()
                .where(attr(Shipment::customerId)
                        .eq("c1")
                        .and(attr(Shipment::shipmentId).gt("s1")));

        assertThat(query.request())
                .isEqualTo(OF_CUSTOMER.where(Shipment::shipmentId).gt("s1").request());
    }

    @Test
    void attributes_areTheProjection() {
        QueryRequest request = OF_CUSTOMER
                .attributes(Shipment::note, path(Shipment::parcels, 1).then(Parcel::label))
                .request();

        assertThat(request)
                .isEqualTo(ofCustomer()
                        .projectionExpression("#1, #2[1].#3")
                        .expressionAttributeNames(
                                Map.of("#0", "customerId", "#1", "note", "#2", "parcels", "#3", "label"))
                        .build());
    }

    @Test
    void attributes_withALimit_addTheKeyForTheCursor() {
        QueryRequest request = OF_CUSTOMER.attributes("note").limit(3).request();

        assertThat(request)
                .isEqualTo(ofCustomer()
                        .projectionExpression("#1, #0, #2")
                        .expressionAttributeNames(Map.of("#0", "customerId", "#1", "note", "#2", "shipmentId"))
                        .limit(3)
                        .build());
    }

    @Test
    void attributes_ofAnIndexThatHasThem_areRead() {
        QueryRequest request = SHIPMENTS
                .query()
                .where(Shipment::carrier)
                .eq("DHL")
                .attributes(Shipment::shipmentId)
                .request();

        assertThat(request.indexName()).isEqualTo("byCarrier");
    }

    record NoteOfStatus(Status status, String note) {}

    @Test
    void as_asksForWholeAttributesOfTheSummary() {
        QueryRequest request = OF_CUSTOMER.as(NoteOfStatus.class).request();

        assertThat(request)
                .isEqualTo(ofCustomer()
                        .projectionExpression("#1, #2")
                        .expressionAttributeNames(Map.of("#0", "customerId", "#1", "state", "#2", "note"))
                        .build());
    }

    @Test
    void as_withALimit_addsTheKeyForTheCursor() {
        QueryRequest request = OF_CUSTOMER.as(NoteOfStatus.class).limit(3).request();

        assertThat(request.projectionExpression()).isEqualTo("#1, #2, #0, #3");
        assertThat(request.expressionAttributeNames()).containsEntry("#3", "shipmentId");
    }

    record Carried(String carrier, String shipmentId) {}

    @Test
    void as_ofAnIndexThatHasAllOfIt_isRead() {
        QueryRequest request = SHIPMENTS
                .query()
                .where(Shipment::carrier)
                .eq("DHL")
                .as(Carried.class)
                .request();

        assertThat(request.indexName()).isEqualTo("byCarrier");
    }

    record CarriedNote(String carrier, String note) {}

    @Test
    void as_ofANamedIndexThatLacksSomeOfIt_isRefused() {
        var query = SHIPMENTS
                .query()
                .index("byCarrier")
                .where(Shipment::carrier)
                .eq("DHL")
                .as(CarriedNote.class);

        assertThatThrownBy(query::request)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shipment: index byCarrier does not hold note; read and filter only what it holds, with"
                        + " attributes(..) or as(..), or let the index project all");
    }

    @Test
    void as_counted_needsNothingOfTheSummary() {
        Operation<Long> count = SHIPMENTS
                .query()
                .where(Shipment::carrier)
                .eq("DHL")
                .as(CarriedNote.class)
                .count();

        assertThat(((QueryRequest) count.requests().get(0)).projectionExpression())
                .isNull();
    }

    record Mistyped(String nots) {}

    @Test
    void as_ofAClassThatDoesNotFit_isRefusedAtOnce() {
        assertThatThrownBy(() -> OF_CUSTOMER.as(Mistyped.class))
                .isInstanceOf(ModelMappingException.class)
                .hasMessage("Mistyped cannot be read from items of Shipment:\n"
                        + "  - Mistyped.nots: Shipment has no property nots; did you mean \"note\"?");
    }

    @Test
    void count_asksForTheCountOnly() {
        Operation<Long> count = OF_CUSTOMER.filter(Shipment::note).exists().count();

        assertThat(count.requests())
                .isEqualTo(List.of(ofCustomer()
                        .filterExpression("attribute_exists(#1)")
                        .expressionAttributeNames(Map.of("#0", "customerId", "#1", "note"))
                        .select(Select.COUNT)
                        .build()));
    }

    @Test
    void count_ofAnIndexWithoutAllAttributes_isTaken() {
        assertThat(SHIPMENTS.query().where(Shipment::carrier).eq("DHL").count().requests())
                .hasSize(1);
    }

    @Test
    void first_asksForOne() {
        assertThat(OF_CUSTOMER.first().requests())
                .isEqualTo(List.of(ofCustomer().limit(1).build()));
    }

    @Test
    void timeout_isThatOfEachRequest() {
        assertThat(OF_CUSTOMER
                        .timeout(Duration.ofSeconds(2))
                        .request()
                        .overrideConfiguration()
                        .orElseThrow()
                        .apiCallTimeout())
                .contains(Duration.ofSeconds(2));
    }

    @Test
    void onTable_queriesThatTable() {
        assertThat(SHIPMENTS
                        .onTable("archive")
                        .query()
                        .where(Shipment::customerId)
                        .eq("c1")
                        .request())
                .isEqualTo(ofCustomer().tableName("archive").build());
    }

    @Test
    void query_withoutKeyCondition_isRefused() {
        assertRefused(SHIPMENTS.query(), """
                Shipment: the key condition fits no key
                  the table (customerId: S, shipmentId: S): its partition key Shipment.customerId takes eq, found no condition
                  index byStatus (state: S, shippedAt: S): its partition key Shipment.status takes eq, found no condition
                  index byCarrier (carrier: S): its partition key Shipment.carrier takes eq, found no condition
                  index byPlace (country: S, region: S, city: S, street: S): its partition key Shipment.country takes eq, found no condition
                  index byWeight (weight: N): its partition key Shipment.weight takes eq, found no condition
                  index byWeightAndTotal (weight: N, total: N): its partition key Shipment.weight takes eq, found no condition
                  index byTotal (customerId: S, total: N): its partition key Shipment.customerId takes eq, found no condition""");
    }

    @Test
    void where_onNoKeyOfTheIndex_isRefused() {
        assertRefused(
                OF_CUSTOMER.index("byTotal").where(Shipment::note).eq("x"),
                "Shipment: the key condition does not fit index byTotal (customerId: S, total: N): Shipment.note is no"
                        + " part of its key; use filter(..) for it");
    }

    @Test
    void where_onThePartitionKeyByRange_isRefused() {
        assertRefused(
                SHIPMENTS.query().index("byStatus").where("status").beginsWith("S"),
                "Shipment: the key condition does not fit index byStatus (state: S, shippedAt: S): its partition key"
                        + " Shipment.status takes eq, found beginsWith");
    }

    @Test
    void where_twiceOnOneKey_isRefused() {
        assertRefused(
                OF_CUSTOMER
                        .index("byTotal")
                        .where(Shipment::total)
                        .gt(BigDecimal.ONE)
                        .where(Shipment::total)
                        .lt(BigDecimal.TEN),
                "Shipment: the key condition does not fit index byTotal (customerId: S, total: N): Shipment.total is"
                        + " compared more than once, which DynamoDB does not take; use between(..) for a range");
    }

    @Test
    void where_leavingOutASortKey_isRefused() {
        assertRefused(
                SHIPMENTS
                        .query()
                        .index("byPlace")
                        .where(Shipment::country)
                        .eq("NO")
                        .where(Shipment::region)
                        .eq("03")
                        .where(Shipment::street)
                        .eq("Kirkegata"),
                "Shipment: the key condition does not fit index byPlace (country: S, region: S, city: S, street: S):"
                        + " its sort key Shipment.street takes a condition only if Shipment.city before it has eq; add"
                        + " that, or use filter(..)");
    }

    @Test
    void where_thatIsNoKeyCondition_isRefused() {
        assertRefused(
                OF_CUSTOMER.where(Shipment::shipmentId).ne("s1"),
                "Shipment.shipmentId <> String cannot be part of a key condition: a partition key takes eq, a sort key"
                        + " takes eq, lt, le, gt, ge, between or beginsWith with a value; use filter(..) for anything"
                        + " else");
    }

    @Test
    void where_fittingSeveralIndexes_isRefused() {
        assertRefused(
                SHIPMENTS.query().where(Shipment::weight).eq(3),
                "Shipment: the key condition fits several indexes: index byWeight, index byWeightAndTotal; choose one"
                        + " with index(..)");
    }

    @Test
    void where_withAnEmptyKey_isRefused() {
        assertThatThrownBy(() ->
                        SHIPMENTS.query().where(Shipment::customerId).eq("").request())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Shipment.customerId: ");
    }

    @Test
    void filter_onAKeyOfWhatIsQueried_isRefused() {
        assertRefused(
                OF_CUSTOMER.filter(Shipment::shipmentId).contains("x"),
                "Shipment: the filter is on Shipment.shipmentId, a key of the table, which DynamoDB does not filter by;"
                        + " use where(..)");
    }

    @Test
    void filter_rawOnAKeyOfWhatIsQueried_isRefused() {
        assertRefused(
                OF_CUSTOMER.filter(raw("size(#id) > size(note)", Map.of("#id", "shipmentId"), Map.of())),
                "Shipment: the filter is on shipmentId, a key of the table, which DynamoDB does not filter by; use"
                        + " where(..)");
    }

    @Test
    void filter_rawOnWhatAnIndexDoesNotHold_isRefused() {
        Query<Shipment> query = SHIPMENTS
                .query()
                .where(Shipment::carrier)
                .eq("DHL")
                .filter(raw("attribute_exists(note)", Map.of(), Map.of()));

        assertThatThrownBy(() -> query.count().requests())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shipment: index byCarrier does not hold note; read and filter only what it holds, with"
                        + " attributes(..) or as(..), or let the index project all");
    }

    @Test
    void where_raw_isRefused() {
        assertRefused(
                OF_CUSTOMER.where(raw(
                        "begins_with(#0, :0)", Map.of("#0", "shipmentId"), Map.of(":0", AttributeValue.fromS("2026")))),
                "raw(begins_with(#0, :0)) cannot be part of a key condition: a partition key takes eq, a sort key takes"
                        + " eq, lt, le, gt, ge, between or beginsWith with a value; use filter(..) for anything else");
    }

    @Test
    void filter_onAKeyOfTheTableInAnIndex_isTaken() {
        Query<Shipment> query = SHIPMENTS
                .query()
                .where(Shipment::status)
                .eq(Status.SENT)
                .filter(Shipment::shipmentId)
                .contains("x");

        assertThat(query.request().filterExpression()).isEqualTo("contains(#1, :1)");
    }

    @Test
    void consistent_onAGlobalIndex_isRefused() {
        assertRefused(
                SHIPMENTS.query().where(Shipment::status).eq(Status.SENT).consistent(),
                "Shipment: index byStatus is a global index, which has no consistent reads; leave consistent() out, or"
                        + " read the table");
    }

    @Test
    void index_thatDoesNotExist_isRefusedWithTheNearest() {
        assertRefused(OF_CUSTOMER.index("byStatu"), "Shipment has no index byStatu; did you mean \"byStatus\"?");
    }

    @Test
    void index_unlikeAnyOther_isRefusedWithAllThereAre() {
        assertRefused(
                OF_CUSTOMER.index("nothing"),
                "Shipment has no index nothing; it has byStatus, byCarrier, byPlace, byWeight, byWeightAndTotal,"
                        + " byTotal");
    }

    @Test
    void index_withoutAllAttributes_givesNoWholeItems() {
        assertRefused(
                SHIPMENTS.query().where(Shipment::carrier).eq("DHL"),
                "Shipment: index byCarrier does not hold total, state, shippedAt, country, region, city, street,"
                        + " weight, note, parcels; read and filter only what it holds, with attributes(..) or as(..), or"
                        + " let the index project all");
    }

    @Test
    void limit_below1_isRefused() {
        assertThatThrownBy(() -> OF_CUSTOMER.limit(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit: expected at least 1, found 0");
    }

    @Test
    void pageSize_below1_isRefused() {
        assertThatThrownBy(() -> OF_CUSTOMER.pageSize(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pageSize: expected at least 1, found -1");
    }

    @Test
    void startAt_blank_isRefused() {
        assertThatThrownBy(() -> OF_CUSTOMER.startAt(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("startAt: expected the cursor of a page, found blank text; leave startAt(..) out to start"
                        + " at the beginning");
    }

    @Test
    void startAt_noCursor_isRefused() {
        assertRefused(
                OF_CUSTOMER.startAt("o1"),
                "Shipment: the cursor is damaged or no cursor; pass on what Page.cursor() gave, unchanged");
    }

    @Test
    void collectingUnreadable_inAStream_isRefused() {
        assertThatThrownBy(() -> OF_CUSTOMER.onUnreadable(Unreadable.COLLECT).stream())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A stream has no place for what Unreadable.COLLECT collects; read pages with execute(), or"
                        + " take the items by onUnreadable(item -> ..)");
    }

    @Test
    void startAt_cursorOfAFilterWithValuesSwapped_isRefused() {
        Query<Shipment> read = OF_CUSTOMER
                .filter(Shipment::note)
                .eq("a")
                .filter(Shipment::carrier)
                .eq("b");
        Query<Shipment> swapped = OF_CUSTOMER
                .filter(Shipment::note)
                .eq("b")
                .filter(Shipment::carrier)
                .eq("a");

        assertThat(read.startAt(cursor(read)).request().hasExclusiveStartKey()).isTrue();
        assertRefused(
                swapped.startAt(cursor(read)),
                "Shipment: the cursor belongs to another read; table, index, key condition, filter, direction and"
                        + " segment must be those of the page that it came with");
    }

    @Test
    void startAt_cursorOfASetInAnotherOrder_isTaken() {
        Query<Shipment> read = OF_CUSTOMER.filter(Shipment::note).in("a", "b", "c");
        Query<Shipment> reordered = OF_CUSTOMER.filter(Shipment::note).in("c", "b", "a");

        assertThat(reordered.startAt(cursor(read)).request().hasExclusiveStartKey())
                .isTrue();
    }

    private static String cursor(Query<Shipment> query) {
        return query.call(false)
                .plan()
                .cursors()
                .encode(Map.of("customerId", AttributeValue.fromS("c1"), "shipmentId", AttributeValue.fromS("s1")));
    }
}
