package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.request.StepScript;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** What reads of items that expire send, and what they make of the answers. */
class ExpiredReadsTest {
    private static final AttributeValue USER = AttributeValue.fromS("u");

    private final Model<Session> sessions = Session.model();
    private final Query<Session> ofUser = sessions.query().where(Session::user).eq("u");

    private static Map<String, AttributeValue> item(int number, boolean expired) {
        AttributeValue id = AttributeValue.fromS("s" + number);
        return Map.of("id", id, "user", USER, "expires", expired ? Session.LATEST : Session.IN_A_MINUTE);
    }

    private static QueryResponse page(int from, int to, boolean expired, boolean last) {
        List<Map<String, AttributeValue>> items = IntStream.range(from, to)
                .mapToObj(number -> item(number, expired))
                .toList();
        QueryResponse.Builder answer =
                QueryResponse.builder().items(items).count(items.size()).scannedCount(items.size());
        return last
                ? answer.build()
                : answer.lastEvaluatedKey(item(to - 1, expired)).build();
    }

    @Test
    void scan_filtersExpiredItems() {
        assertThat(sessions.scan().request())
                .isEqualTo(ScanRequest.builder()
                        .tableName("sessions")
                        .filterExpression("NOT #0 BETWEEN :0 AND :1")
                        .expressionAttributeNames(Map.of("#0", "expires"))
                        .expressionAttributeValues(Map.of(":0", Session.EARLIEST, ":1", Session.LATEST))
                        .build());
    }

    @Test
    void scan_thatIsKept_filtersByTheTimeOfEachRequest() {
        AtomicReference<Instant> now = new AtomicReference<>(Session.NOW);
        InstantSource source = now::get;
        Scan<Session> scan = Alces.builder()
                .local(URI.create("http://localhost:1"))
                .clock(source.withZone(ZoneOffset.UTC))
                .build()
                .model(Session.class)
                .scan();
        ScanRequest first = scan.request();
        now.set(Session.NOW.plusSeconds(1));

        assertThat(first.expressionAttributeValues()).containsEntry(":1", Session.LATEST);
        assertThat(scan.request().filterExpression()).isEqualTo(first.filterExpression());
        assertThat(scan.request().expressionAttributeValues())
                .containsEntry(":1", AttributeValue.fromN(Long.toString(Long.parseLong(Session.LATEST.n()) + 1)));
    }

    @Test
    void scan_includingExpired_filtersNothing() {
        assertThat(sessions.scan().includeExpired().request())
                .isEqualTo(ScanRequest.builder().tableName("sessions").build());
    }

    @Test
    void query_filtersExpiredItemsBesidesItsOwnFilter() {
        QueryRequest request = sessions.query()
                .where(Session::id)
                .eq("s")
                .filter(Session::hits)
                .gt(3)
                .request();

        assertThat(request.filterExpression()).isEqualTo("#1 > :1 AND NOT #2 BETWEEN :2 AND :3");
    }

    @Test
    void count_ofWhatIsFiltered_isDynamoDBs() {
        ScanRequest request = (ScanRequest) sessions.scan().count().requests().get(0);

        assertThat(request.select()).isEqualTo(Select.COUNT);
        assertThat(request.filterExpression()).isEqualTo("NOT #0 BETWEEN :0 AND :1");
    }

    @Test
    void query_byTheTimeAsAKey_doesNotFilter() {
        assertThat(ofUser.request())
                .isEqualTo(QueryRequest.builder()
                        .tableName("sessions")
                        .indexName("byUser")
                        .keyConditionExpression("#0 = :0")
                        .expressionAttributeNames(Map.of("#0", "user"))
                        .expressionAttributeValues(Map.of(":0", USER))
                        .build());
    }

    @Test
    void attributes_byTheTimeAsAKey_readTheTimeAsWell() {
        QueryRequest request = ofUser.attributes(Session::hits).request();

        assertThat(request.projectionExpression()).isEqualTo("#1, #2");
        assertThat(request.expressionAttributeNames()).isEqualTo(Map.of("#0", "user", "#1", "hits", "#2", "expires"));
    }

    @Test
    void count_byTheTimeAsAKey_readsTheTimeOnly() {
        QueryRequest request = (QueryRequest) ofUser.count().requests().get(0);

        assertThat(request.select()).isNull();
        assertThat(request.projectionExpression()).isEqualTo("#1");
        assertThat(request.expressionAttributeNames()).isEqualTo(Map.of("#0", "user", "#1", "expires"));
    }

    @Test
    void count_byTheTimeAsAKey_countsWhatIsNotExpired() {
        StepScript script = StepScript.of(page(0, 3, true, false), page(3, 7, false, true));

        assertThat(script.run(ReadSteps.count(new CountSource(ofUser.call(true)))))
                .isEqualTo(4);
    }

    @Test
    void limit_thatMeetsExpiredItems_readsOnInLargerSteps() {
        StepScript script = StepScript.of(page(0, 2, true, false), page(2, 100, false, false));
        ItemSource<Session> source = ofUser.limit(2).unpaged("A test");

        List<Session> read = script.run(ReadSteps.list(source));

        assertThat(read).extracting(Session::id).containsExactly("s2", "s3");
        assertThat(script.requests())
                .extracting(request -> ((QueryRequest) request).limit())
                .containsExactly(2, 100);
    }

    @Test
    void limit_thatEndsWithinAnAnswer_hasTheCursorOfItsLastItem() {
        QueryResponse mixed = QueryResponse.builder()
                .items(List.of(item(0, true), item(1, false), item(2, true), item(3, false), item(4, false)))
                .count(5)
                .scannedCount(5)
                .build();
        Query<Session> limited = ofUser.limit(2);

        Page<Session> page = StepScript.of(mixed).run(limited.start());

        assertThat(page).extracting(Session::id).containsExactly("s1", "s3");
        QueryRequest next = ofUser.startAt(page.cursor().orElseThrow()).request();
        Map<String, AttributeValue> last = new HashMap<>(item(3, false));
        assertThat(next.exclusiveStartKey()).isEqualTo(last);
    }

    @Test
    void cursor_isOfAnyTime() {
        QueryResponse answer = page(0, 1, false, false);
        String cursor = StepScript.of(answer)
                .run(sessions.query().where(Session::id).eq("s").start())
                .cursor()
                .orElseThrow();
        Model<Session> later = Session.modelAt(Session.NOW.plusSeconds(3600));

        assertThat(later.query()
                        .where(Session::id)
                        .eq("s")
                        .startAt(cursor)
                        .request()
                        .exclusiveStartKey())
                .isEqualTo(Map.of("id", AttributeValue.fromS("s0")));
    }

    @Test
    void index_thatLacksTheTime_isRefused() {
        assertThatThrownBy(() -> sessions.query()
                        .where(Session::device)
                        .eq("d")
                        .attributes(Session::id)
                        .request())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Session: index byDevice does not hold expires, by which expired items are left out; let the"
                                + " index project it, or read them too with includeExpired()");
    }

    @Test
    void index_thatLacksTheTime_isReadWithExpiredItems() {
        assertThat(sessions.query()
                        .where(Session::device)
                        .eq("d")
                        .attributes(Session::id)
                        .includeExpired()
                        .request()
                        .indexName())
                .isEqualTo("byDevice");
    }

    @Test
    void get_ofAnExpiredItem_isEmpty() {
        assertThat(sessions.get("s").result(Session.expired("s"))).isEmpty();
        assertThat(sessions.get("s").as(Hits.class).result(Session.expired("s")))
                .isEmpty();
    }

    @Test
    void get_includingExpired_hasIt() {
        assertThat(sessions.get("s").includeExpired().result(Session.expired("s")))
                .map(Session::expires)
                .contains(Instant.parse("2023-11-14T22:13:19Z"));
    }

    @Test
    void get_ofAnExpiredItemThatCannotBeRead_isEmpty() {
        Map<String, AttributeValue> unreadable = new HashMap<>(Session.expired("s"));
        unreadable.put("hits", AttributeValue.fromS("many"));

        assertThat(sessions.get("s").result(unreadable)).isEmpty();
    }

    record Hits(int hits) {}

    @Test
    void get_ofAttributes_readsTheTimeAsWell() {
        ProjectedGetOperation<Session, Partial<Session>> get = sessions.get("s").attributes(Session::hits);
        GetItemRequest request = get.request();

        assertThat(request.projectionExpression()).isEqualTo("#0, #1");
        assertThat(request.expressionAttributeNames()).isEqualTo(Map.of("#0", "hits", "#1", "expires"));
        Partial<Session> read = get.result(item(1, false)).orElseThrow();
        assertThatThrownBy(() -> read.get(Session::expires))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Session: expires was not read, only hits; add it to attributes(..)");
    }

    @Test
    void get_ofAttributesIncludingExpired_readsThemOnly() {
        assertThat(sessions.get("s")
                        .includeExpired()
                        .attributes(Session::hits)
                        .request()
                        .projectionExpression())
                .isEqualTo("#0");
    }

    @Test
    void acrossPartitions_leavesExpiredItemsOutOfEach() {
        FanOutQuery<Session> query =
                sessions.query().acrossPartitions(Session::id).in("b", "a", "b");

        assertThat(query.requests())
                .hasSize(2)
                .extracting(QueryRequest::filterExpression)
                .containsOnly("NOT #1 BETWEEN :1 AND :2");
    }
}
