package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Shipment.Status;
import io.alces.request.Operation;
import io.alces.request.StepScript;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

class FanOutQueryTest {
    private static final Model<Shipment> SHIPMENTS = Alces.local().model(Shipment.class);
    private static final List<String> CUSTOMERS = List.of("c1", "c2", "c3");
    private static final FanOutQuery<Shipment> ACROSS =
            SHIPMENTS.query().acrossPartitions(Shipment::customerId).in(CUSTOMERS);

    private static QueryRequest.Builder ofCustomer(String customer) {
        return QueryRequest.builder()
                .tableName("shipments")
                .keyConditionExpression("#0 = :0")
                .expressionAttributeNames(Map.of("#0", "customerId"))
                .expressionAttributeValues(Map.of(":0", AttributeValue.fromS(customer)));
    }

    private static Map<String, AttributeValue> item(String customer, String shipment) {
        return Map.of(
                "customerId", AttributeValue.fromS(customer),
                "shipmentId", AttributeValue.fromS(shipment));
    }

    private static QueryResponse lastPage(String customer, String... shipments) {
        return page(customer, shipments).toBuilder().lastEvaluatedKey(null).build();
    }

    private static QueryResponse page(String customer, String... shipments) {
        List<Map<String, AttributeValue>> items =
                Stream.of(shipments).map(shipment -> item(customer, shipment)).toList();
        return QueryResponse.builder()
                .items(items)
                .count(items.size())
                .scannedCount(items.size())
                .lastEvaluatedKey(items.isEmpty() ? item(customer, "0") : items.get(items.size() - 1))
                .build();
    }

    private static <R> R run(Operation<R> operation, StepScript script) {
        return script.run(((DerivedOperation<R>) operation).start().get());
    }

    private static List<String> ids(List<Shipment> shipments) {
        return shipments.stream()
                .map(shipment -> shipment.customerId() + shipment.shipmentId())
                .toList();
    }

    /** The partitions that were asked, and where each request started. */
    private static List<String> asked(StepScript script) {
        return script.requests().stream()
                .map(QueryRequest.class::cast)
                .map(request -> text(request.expressionAttributeValues(), ":0")
                        + (request.hasExclusiveStartKey()
                                ? " after " + text(request.exclusiveStartKey(), "shipmentId")
                                : ""))
                .toList();
    }

    private static String text(Map<String, AttributeValue> values, String name) {
        return Objects.requireNonNull(values.get(name)).s();
    }

    private static void assertRefused(Supplier<?> call, Class<? extends Exception> type, String message) {
        assertThatThrownBy(call::get).isInstanceOf(type).hasMessage(message);
    }

    @Test
    void requests_areOneOfEachPartition() {
        assertThat(ACROSS.requests())
                .containsExactly(
                        ofCustomer("c1").build(),
                        ofCustomer("c2").build(),
                        ofCustomer("c3").build());
        assertThat(ACROSS.list().requests()).isEqualTo(ACROSS.requests());
    }

    @Test
    void requests_ofEqualKeys_areOne() {
        assertThat(SHIPMENTS
                        .query()
                        .acrossPartitions("customerId")
                        .in(List.of("c1", "c2", "c1"))
                        .requests())
                .containsExactly(ofCustomer("c1").build(), ofCustomer("c2").build());
    }

    @Test
    void requests_haveWhatTheQueryHas() {
        QueryRequest request = SHIPMENTS
                .query()
                .where(Shipment::shipmentId)
                .beginsWith("2026")
                .filter("note")
                .exists()
                .descending()
                .consistent()
                .pageSize(25)
                .acrossPartitions(Shipment::customerId)
                .in(List.of("c1"))
                .requests()
                .get(0);

        assertThat(request)
                .isEqualTo(QueryRequest.builder()
                        .tableName("shipments")
                        .keyConditionExpression("begins_with(#0, :0) AND #1 = :1")
                        .filterExpression("attribute_exists(#2)")
                        .expressionAttributeNames(Map.of("#0", "shipmentId", "#1", "customerId", "#2", "note"))
                        .expressionAttributeValues(
                                Map.of(":0", AttributeValue.fromS("2026"), ":1", AttributeValue.fromS("c1")))
                        .scanIndexForward(false)
                        .consistentRead(true)
                        .limit(25)
                        .build());
    }

    @Test
    void requests_withLimit_examineNoMoreThanThat() {
        assertThat(ACROSS.limit(20).requests()).extracting(QueryRequest::limit).containsExactly(20, 20, 20);
    }

    @Test
    void requests_ofParts_readTheSortKeyAsWell() {
        assertThat(SHIPMENTS
                        .query()
                        .attributes(Shipment::note)
                        .acrossPartitions(Shipment::customerId)
                        .in(List.of("c1"))
                        .requests())
                .extracting(QueryRequest::projectionExpression)
                .containsExactly("#1, #0, #2");
    }

    @Test
    void requests_ofAKeyOfSeveralAttributes_differInOneOfThem() {
        List<QueryRequest> requests = SHIPMENTS
                .query()
                .where(Shipment::country)
                .eq("NO")
                .acrossPartitions(Shipment::region)
                .in(List.of("03", "46"))
                .requests();

        assertThat(requests).extracting(QueryRequest::indexName).containsExactly("byPlace", "byPlace");
        assertThat(requests)
                .extracting(request -> request.expressionAttributeValues().get(":1"))
                .containsExactly(AttributeValue.fromS("03"), AttributeValue.fromS("46"));
    }

    @Test
    void requests_ofAnIndex_readIt() {
        assertThat(SHIPMENTS
                        .query()
                        .acrossPartitions(Shipment::status)
                        .in(List.of(Status.values()))
                        .requests())
                .extracting(QueryRequest::indexName)
                .containsExactly("byStatus", "byStatus");
    }

    @Test
    void list_mergesBySortKey() {
        StepScript script = StepScript.of(lastPage("c1", "a", "d"), lastPage("c2", "b", "c", "e"), lastPage("c3", "b"));

        assertThat(ids(run(ACROSS.list(), script))).containsExactly("c1a", "c2b", "c3b", "c2c", "c1d", "c2e");
        assertThat(script.together()).containsExactly(3);
    }

    @Test
    void list_descending_mergesTheOtherWayRound() {
        StepScript script = StepScript.of(lastPage("c1", "d", "a"), lastPage("c2", "d"), lastPage("c3"));

        assertThat(ids(run(
                        SHIPMENTS
                                .query()
                                .descending()
                                .acrossPartitions(Shipment::customerId)
                                .in(CUSTOMERS)
                                .list(),
                        script)))
                .containsExactly("c1d", "c2d", "c1a");
    }

    @Test
    void list_readsOnOnlyWhereEverythingIsGiven() {
        StepScript script = StepScript.of(
                page("c1", "a", "b"),
                page("c2", "c"),
                lastPage("c3", "z"),
                page("c1", "d"),
                lastPage("c2", "y"),
                lastPage("c1", "x"));

        assertThat(ids(run(ACROSS.list(), script))).containsExactly("c1a", "c1b", "c2c", "c1d", "c1x", "c2y", "c3z");
        assertThat(asked(script)).containsExactly("c1", "c2", "c3", "c1 after b", "c2 after c", "c1 after d");
    }

    @Test
    void list_afterAPageThatAFilterLeftEmpty_readsOn() {
        StepScript script = StepScript.of(
                page("c1"), lastPage("c2", "a"), page("c3"), page("c1"), lastPage("c3", "c"), lastPage("c1"));

        assertThat(ids(run(ACROSS.list(), script))).containsExactly("c2a", "c3c");
        assertThat(script.together()).containsExactly(3, 2, 1);
    }

    @Test
    void list_withLimit_readsNoMoreThanItNeeds() {
        StepScript script =
                StepScript.of(page("c1", "a", "c"), page("c2", "b", "d"), page("c3", "x", "y"), page("c1", "e", "f"));

        assertThat(ids(run(ACROSS.limit(3).list(), script))).containsExactly("c1a", "c2b", "c1c");
        assertThat(script.requests()).hasSize(3);
    }

    @Test
    void list_withLimit_asksForWhatIsStillWanted() {
        StepScript script =
                StepScript.of(page("c1", "a"), lastPage("c2", "y"), lastPage("c3", "z"), page("c1", "b", "c"));

        assertThat(ids(run(
                        SHIPMENTS
                                .query()
                                .acrossPartitions(Shipment::customerId)
                                .in(CUSTOMERS)
                                .limit(3)
                                .list(),
                        script)))
                .containsExactly("c1a", "c1b", "c1c");
        assertThat(((QueryRequest) script.requests().get(3)).limit()).isEqualTo(2);
    }

    @Test
    void first_isTheFirstOfAll() {
        StepScript script = StepScript.of(page("c1", "b"), page("c2", "a"), lastPage("c3"));

        assertThat(run(ACROSS.first(), script)).map(Shipment::shipmentId).contains("a");
        assertThat(script.requests())
                .extracting(request -> ((QueryRequest) request).limit())
                .containsExactly(1, 1, 1);
    }

    @Test
    void first_ofNothing_isEmpty() {
        assertThat(run(ACROSS.first(), StepScript.of(lastPage("c1"), lastPage("c2"), lastPage("c3"))))
                .isEmpty();
    }

    @Test
    void count_addsUpThePartitions() {
        StepScript script =
                StepScript.of(page("c1", "a", "b"), lastPage("c1", "c"), lastPage("c2"), lastPage("c3", "a", "b"));

        assertThat(run(ACROSS.count(), script)).isEqualTo(5);
        assertThat(script.requests())
                .extracting(request -> ((QueryRequest) request).select())
                .containsOnly(Select.COUNT);
    }

    @Test
    void count_withLimit_countsNoFurther() {
        StepScript script = StepScript.of(page("c1", "a", "b"), page("c2", "a", "b"), page("c3", "a", "b"));

        assertThat(run(ACROSS.limit(2).count(), script)).isEqualTo(2);
    }

    @Test
    void parts_areMergedToo() {
        FanOutQuery<Partial<Shipment>> parts = SHIPMENTS
                .query()
                .attributes(Shipment::customerId)
                .acrossPartitions(Shipment::customerId)
                .in(CUSTOMERS);
        StepScript script = StepScript.of(lastPage("c1", "a", "d"), lastPage("c2", "b"), lastPage("c3"));

        assertThat(run(parts.list(), script))
                .extracting(part -> part.get(Shipment::customerId))
                .containsExactly("c1", "c2", "c1");
    }

    @Test
    void acrossPartitions_ofNone_isRefused() {
        assertRefused(
                () -> SHIPMENTS.query().acrossPartitions(Shipment::customerId).in(List.of()),
                IllegalArgumentException.class,
                "Shipment.customerId: acrossPartitions was given no partition keys, which no item has; leave the query out");
    }

    @Test
    void acrossPartitions_ofNull_namesItsPosition() {
        assertRefused(
                () -> SHIPMENTS.query().acrossPartitions(Shipment::customerId).in(Arrays.asList("c1", null)),
                NullPointerException.class,
                "Shipment.customerId: acrossPartitions was given null at position 1; leave it out");
    }

    @Test
    void acrossPartitions_onASortKey_isRefused() {
        assertRefused(
                () -> SHIPMENTS
                        .query()
                        .where(Shipment::customerId)
                        .eq("c1")
                        .acrossPartitions(Shipment::shipmentId)
                        .in(List.of("a", "b"))
                        .requests(),
                IllegalArgumentException.class,
                "Shipment.shipmentId is a sort key, but acrossPartitions takes a partition key; use where(..) for it");
    }

    @Test
    void acrossPartitions_startingAtACursor_isRefused() {
        assertRefused(
                () -> SHIPMENTS
                        .query()
                        .startAt("cursor")
                        .acrossPartitions(Shipment::customerId)
                        .in(CUSTOMERS),
                IllegalStateException.class,
                "A query across partitions cannot start at a cursor, since they have no common position; leave out"
                        + " either startAt(..) or acrossPartitions(..)");
    }

    @Test
    void collectingUnreadable_isRefused() {
        FanOutQuery<Shipment> query = SHIPMENTS
                .query()
                .onUnreadable(Unreadable.COLLECT)
                .acrossPartitions(Shipment::customerId)
                .in(CUSTOMERS);

        assertRefused(
                query::list,
                IllegalStateException.class,
                "A list has no place for what Unreadable.COLLECT collects; read pages with execute(), or take the items"
                        + " by onUnreadable(item -> ..)");
    }

    @Test
    void limit_below1_isRefused() {
        assertRefused(() -> ACROSS.limit(0), IllegalArgumentException.class, "limit: expected at least 1, found 0");
    }
}
