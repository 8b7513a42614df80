package io.alces.it;

import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.Partial;
import io.alces.ProjectedQuery;
import io.alces.UpdateOperation;
import io.alces.annotation.Attribute;
import io.alces.annotation.Combine;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Default;
import io.alces.annotation.Item;
import io.alces.annotation.LocalIndex;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Transform;
import io.alces.annotation.UpdatedAt;
import io.alces.reference.Ref;
import io.alces.transaction.WriteTransaction;
import io.alces.transform.AttributeTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The requests of Dynamoose for the same calls, apart from placeholder names; where Alces sends another one on purpose,
 * what it sends instead and what the user gains.
 */
class DynamooseRequestsTest {
    private static final Instant NOW = Instant.parse("2023-11-14T22:13:20.123Z");
    private static final Alces ALCES = Alces.builder()
            .client(new EndsAtThree())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();

    @Item(table = "C01")
    record Scalars(
            @PartitionKey String id,
            double n,
            boolean b,
            SdkBytes buf,
            @Stored(StoredAs.EPOCH_MILLIS) Instant d) {}

    @Item(table = "C03")
    record Sets(
            @PartitionKey String id,
            Set<String> ss,
            Set<Integer> ns,
            @Stored(StoredAs.EPOCH_MILLIS) Set<Instant> ds) {}

    @Item(table = "C11")
    record Untyped(@PartitionKey String id, Object d) {}

    @Item(table = "C05")
    record OpenValues(@PartitionKey String id, Map<String, Object> o, List<Object> l) {}

    @Item
    record Referred(@PartitionKey String uid) {}

    @Item
    record ReferredPair(@PartitionKey String pk, @SortKey String sk) {}

    @Item(table = "C13_3")
    record Referring(
            @PartitionKey String id,
            Ref<Referred> u,
            Set<Ref<Referred>> us,
            List<Ref<Referred>> ul,
            Ref<ReferredPair> v,
            Ref<Referring> self) {

        static Referring sample() {
            Ref<Referred> a = Ref.to(Referred.class, "a");
            return new Referring(
                    "1",
                    a,
                    new LinkedHashSet<>(List.of(a, Ref.to(Referred.class, "b"))),
                    List.of(a, Ref.to(Referred.class, "c")),
                    Ref.to(ReferredPair.class, "1", "2"),
                    Ref.to(Referring.class, "0"));
        }
    }

    static final class D implements Supplier<String> {
        @Override
        public String get() {
            return "D";
        }
    }

    @Item(table = "C07")
    record Defaulted(
            @PartitionKey String id,
            @Nullable @Default(supplier = D.class) String d,
            @Nullable @Default(value = "F", forced = true) String f,
            @Nullable @Default("U") String u) {}

    @Item(table = "C09")
    record Expiring(
            @PartitionKey String id,
            @Nullable @TimeToLive(after = "PT60S") Instant exp) {}

    @Item(table = "C15")
    record Named(@PartitionKey String id, String name) {}

    @Item(table = "C17")
    record Ranged(
            @PartitionKey String id,
            @SortKey int r,
            @Nullable String name) {}

    @Item(table = "C19")
    record Letters(
            @PartitionKey String id,
            int a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String s) {}

    @Item(table = "C21")
    record Stamped(
            @PartitionKey String id,
            @Nullable @Default("7") Integer n,

            @Nullable @CreatedAt @Stored(StoredAs.EPOCH_MILLIS)
            Instant createdAt,

            @Nullable @UpdatedAt @Stored(StoredAs.EPOCH_MILLIS)
            Instant updatedAt) {}

    @Item(table = "C23")
    record Counted(
            @PartitionKey String id,
            @Nullable String a,
            @Nullable String b,
            int n,
            Set<String> s) {}

    @Item(table = "C25")
    record Kept(
            @PartitionKey String id,
            @Nullable @Default("D") String a,
            @Nullable String b) {}

    @Item(table = "C27")
    record Touched(
            @PartitionKey String id,
            @Nullable String a,

            @Nullable @CreatedAt @Stored(StoredAs.EPOCH_MILLIS)
            Instant createdAt,

            @Nullable @UpdatedAt @Stored(StoredAs.EPOCH_MILLIS)
            Instant updatedAt) {}

    @Item(table = "C29")
    record Plain(
            @PartitionKey String id,
            @Nullable String a,
            @Nullable String b,
            @Nullable String c) {}

    @Item(table = "C29")
    record Joined(
            @PartitionKey String id,
            @Nullable String a,
            @Nullable String b,

            @Nullable @Combine(
                    of = {"a", "b"},
                    separator = "-")
            String c) {}

    @Item(table = "C31")
    record Exclaimed(
            @PartitionKey String id,
            @SortKey int r,
            @Nullable @Transform(Exclamation.class) String a) {}

    static final class Exclamation implements AttributeTransform<String> {
        @Override
        public String write(String value) {
            return value + "!";
        }
    }

    @Item(table = "C35")
    record Numbered(
            @PartitionKey String id,
            @SortKey int r,
            @Nullable String a) {}

    @Item(table = "C37")
    @LocalIndex(name = "totalLocalIndex", sortKey = "total")
    record Purchase(
            @PartitionKey @Attribute("pk") String user,
            @SortKey @Attribute("sk") String order,
            int total) {}

    @Item(table = "C39")
    record Tallied(@PartitionKey String id, int n) {}

    @Item(table = "C39_2")
    record Marked(@PartitionKey String id) {}

    /**
     * One call.
     *
     * @param differences what Alces adds to or changes in the request, by the name of the parameter
     * @param gain what the user has of the differences
     */
    record Case(String id, Function<Alces, SdkPojo> request, Map<String, Object> differences, String gain) {
        static Case same(String id, Function<Alces, SdkPojo> request) {
            return new Case(id, request, Map.of(), "");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                Case.same(
                        "C01",
                        alces -> alces.model(Scalars.class)
                                .save(new Scalars(
                                        "1", 1.5, false, SdkBytes.fromUtf8String("hi"), Instant.ofEpochMilli(1499)))
                                .request()),
                Case.same(
                        "C03",
                        alces -> alces.model(Sets.class)
                                .save(new Sets(
                                        "1",
                                        new TreeSet<>(Set.of("a", "b")),
                                        new TreeSet<>(Set.of(1, 2)),
                                        Set.of(Instant.ofEpochMilli(5))))
                                .request()),
                new Case(
                        "C05",
                        alces -> alces.model(OpenValues.class)
                                .save(new OpenValues("1", Map.of("x", 1), List.of("y")))
                                .request(),
                        Map.of(
                                "Item",
                                Map.of(
                                        "id", Map.of("S", "1"),
                                        "o", Map.of("M", Map.of("x", Map.of("N", "1"))),
                                        "l", Map.of("L", List.of(Map.of("S", "y"))))),
                        "an untyped map or list keeps its content"),
                new Case(
                        "C07",
                        alces -> alces.model(Defaulted.class)
                                .save(new Defaulted("1", null, "mine", null))
                                .request(),
                        Map.of(
                                "Item",
                                Map.of(
                                        "id", Map.of("S", "1"),
                                        "d", Map.of("S", "D"),
                                        "f", Map.of("S", "F"),
                                        "u", Map.of("S", "U"))),
                        "no item lacks what has a default, whatever the caller had for absence"),
                Case.same(
                        "C09",
                        alces -> alces.model(Expiring.class)
                                .save(new Expiring("1", null))
                                .request()),
                Case.same(
                        "C11",
                        alces -> alces.model(Untyped.class)
                                .save(new Untyped("1", 7))
                                .request()),
                Case.same(
                        "C13",
                        alces -> alces.model(Referring.class)
                                .save(Referring.sample())
                                .request()),
                new Case(
                        "C15",
                        alces -> alces.model(Named.class)
                                .create(new Named("1", "Bob"))
                                .request(),
                        Map.of("ReturnValuesOnConditionCheckFailure", "ALL_OLD"),
                        "the exception has the item that exists, without a second call"),
                Case.same(
                        "C17",
                        alces -> alces.model(Ranged.class)
                                .get("1", 0)
                                .consistent()
                                .attributes(Ranged::id, Ranged::name)
                                .request()),
                new Case(
                        "C19",
                        alces -> alces.model(Letters.class)
                                .delete("1")
                                .condition(attr(Letters::a)
                                        .gt(1)
                                        .and(attr(Letters::b)
                                                .eq("x")
                                                .or(attr(Letters::c).beginsWith("y"))))
                                .request(),
                        Map.of("ReturnValues", "ALL_OLD", "ReturnValuesOnConditionCheckFailure", "ALL_OLD"),
                        "the deleted item is the result, and the exception has the item that was found"),
                Case.same(
                        "C21",
                        alces -> alces.model(Stamped.class)
                                .saveAll(List.of(new Stamped("1", null, null, null), new Stamped("2", 1, null, null)))
                                .requests()
                                .get(0)),
                new Case(
                        "C23",
                        alces -> alces.model(Counted.class)
                                .update("1")
                                .set(Counted::a)
                                .to("1")
                                .remove(Counted::b)
                                .increment(Counted::n)
                                .by(1)
                                .delete(Counted::s)
                                .values("x")
                                .request(),
                        Map.of(
                                "UpdateExpression",
                                "SET <a> = <{S=1}> REMOVE <b> ADD <n> <{N=1}> DELETE <s> <{SS=[x]}>"),
                        "equal updates have equal text, whatever the order they are written in"),
                new Case(
                        "C25",
                        alces -> alces.model(Kept.class)
                                .update("1")
                                .remove(Kept::a, Kept::b)
                                .request(),
                        Map.of("UpdateExpression", "REMOVE <a>, <b>"),
                        "what is taken away is gone, and is not replaced by a default"),
                new Case(
                        "C27",
                        alces -> alces.model(Touched.class)
                                .update("1")
                                .set(Touched::a)
                                .to("x")
                                .request(),
                        Map.of(
                                "UpdateExpression",
                                "SET <a> = <{S=x}>, <createdAt> = if_not_exists(<createdAt>, <{N=1700000000123}>),"
                                        + " <updatedAt> = <{N=1700000000123}>"),
                        "an item that the update creates has the time of its creation"),
                new Case(
                        "C29",
                        alces -> alces.model(Joined.class)
                                .update("1")
                                .set(Joined::a)
                                .to("x")
                                .remove(Joined::b)
                                .request(),
                        Map.of("UpdateExpression", "SET <a> = <{S=x}>, <c> = <{S=x}> REMOVE <b>"),
                        "equal updates have equal text, whatever the order they are written in"),
                Case.same(
                        "C31",
                        alces -> alces.model(Exclaimed.class)
                                .update("1", 2)
                                .set(Exclaimed::a)
                                .to("x")
                                .request()),
                new Case(
                        "C33",
                        alces -> alces.model(Letters.class)
                                .onTable("C33")
                                .delete("1")
                                .condition(attr(Letters::a)
                                        .eq(1)
                                        .and(attr(Letters::a).ne(2))
                                        .and(attr(Letters::a).lt(3))
                                        .and(attr(Letters::a).le(4))
                                        .and(attr(Letters::a).gt(5))
                                        .and(attr(Letters::a).ge(6))
                                        .and(attr(Letters::s).beginsWith("p"))
                                        .and(attr(Letters::s).contains("q"))
                                        .and(not(attr(Letters::s).contains("r")))
                                        .and(attr(Letters::s).exists())
                                        .and(attr(Letters::s).notExists())
                                        .and(attr(Letters::a).in(7, 8))
                                        .and(attr(Letters::a).between(9, 10)))
                                .request(),
                        Map.of("ReturnValues", "ALL_OLD", "ReturnValuesOnConditionCheckFailure", "ALL_OLD"),
                        "the deleted item is the result, and the exception has the item that was found"),
                new Case(
                        "C35",
                        DynamooseRequestsTest::secondPage,
                        Map.of("FilterExpression", "<a> = <{S=x}> OR <a> = <{S=y}>"),
                        "no needless parentheses, which count against the limit of 4 KB"),
                Case.same(
                        "C37",
                        alces -> alces.model(Purchase.class)
                                .query()
                                .where(Purchase::user)
                                .eq("1")
                                .where(Purchase::total)
                                .ge(10)
                                .filter(Purchase::order)
                                .exists()
                                .request()),
                new Case(
                        "C39",
                        DynamooseRequestsTest::transaction,
                        Map.of(
                                "ClientRequestToken",
                                "given",
                                "TransactItems",
                                List.of(
                                        Map.of(
                                                "Update",
                                                Map.of(
                                                        "TableName", "C39",
                                                        "Key", Map.of("id", Map.of("S", "1")),
                                                        "UpdateExpression", "ADD <n> <{N=-1}>")),
                                        Map.of(
                                                "Put",
                                                Map.of(
                                                        "TableName", "C39_2",
                                                        "Item", Map.of("id", Map.of("S", "b")),
                                                        "ConditionExpression", "attribute_not_exists(<id>)",
                                                        "ReturnValuesOnConditionCheckFailure", "ALL_OLD")),
                                        Map.of(
                                                "Delete",
                                                Map.of("TableName", "C39", "Key", Map.of("id", Map.of("S", "2")))),
                                        Map.of(
                                                "ConditionCheck",
                                                Map.of(
                                                        "TableName", "C39_2",
                                                        "Key", Map.of("id", Map.of("S", "x")),
                                                        "ConditionExpression", "attribute_exists(<id>)",
                                                        "ReturnValuesOnConditionCheckFailure", "ALL_OLD")))),
                        "it is done once, and the exception has the items that were found, each with its operation"));
    }

    private static SdkPojo transaction(Alces alces) {
        Model<Tallied> tallies = alces.model(Tallied.class);
        Model<Marked> marks = alces.model(Marked.class);
        return WriteTransaction.on(alces)
                .add(tallies.update("1").increment(Tallied::n).by(-1))
                .add(marks.create(new Marked("b")))
                .add(tallies.delete("2"))
                .add(marks.check("x").that(Marked::id).exists())
                .at(NOW)
                .token("given")
                .request();
    }

    private static QueryRequest secondPage(Alces alces) {
        ProjectedQuery<Numbered, Partial<Numbered>> query = alces.model(Numbered.class)
                .query()
                .where(Numbered::id)
                .eq("1")
                .where(Numbered::r)
                .between(1, 9)
                .filter(attr(Numbered::a).eq("x").or(attr(Numbered::a).eq("y")))
                .pageSize(5)
                .descending()
                .consistent()
                .attributes(Numbered::a, Numbered::id);
        String cursor = query.execute().cursor().orElseThrow();
        return query.startAt(cursor).request();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void request_ofTheSameCall_isEqualButForWhatIsBetter(Case call) {
        Map<String, Object> expected = new TreeMap<>(VECTORS.get(call.id()));
        expected.putAll(call.differences());

        assertThat(RequestJson.of(call.request().apply(ALCES))).isEqualTo(expected);
    }

    /** Case C31 also sets an attribute that there is not, which Dynamoose leaves out of the request. */
    @Test
    void update_ofAnUnknownAttribute_isRefused() {
        UpdateOperation<Numbered, Numbered> update =
                ALCES.model(Numbered.class).update("1", 2).set("zzz").to(1);

        assertThatThrownBy(update::request)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Numbered.zzz: Numbered has no property zzz");
    }

    @Test
    void references_asDynamooseStoresThem_areRead() {
        Model<Referring> model = ALCES.model(Referring.class);
        Map<String, AttributeValue> stored =
                model.save(Referring.sample()).request().item();

        assertThat(model.schema().mapToItem(stored)).isEqualTo(Referring.sample());
    }

    @Test
    void cases_areAllOfTheFile() {
        assertThat(cases().map(Case::id)).containsExactlyElementsOf(VECTORS.keySet());
    }

    private static final Map<String, Map<String, Object>> VECTORS = vectors();

    private static Map<String, Map<String, Object>> vectors() {
        Map<String, Map<String, Object>> vectors = new LinkedHashMap<>();
        for (JsonNode vector :
                parse("dynamoose-requests.json").field("cases").orElseThrow().asArray()) {
            JsonNode request = vector.field("returned")
                    .orElseGet(() -> vector.field("calls")
                            .orElseThrow()
                            .asArray()
                            .get(0)
                            .asObject()
                            .values()
                            .iterator()
                            .next());
            vectors.put(vector.field("id").orElseThrow().asString(), RequestJson.of(request));
        }
        return vectors;
    }

    private static JsonNode parse(String resource) {
        try (InputStream in = DynamooseRequestsTest.class.getResourceAsStream(resource)) {
            return JsonNode.parser().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first page of any query has no items and ends at r = 3. */
    private static final class EndsAtThree implements DynamoDbClient {
        @Override
        public QueryResponse query(QueryRequest request) {
            return QueryResponse.builder()
                    .count(0)
                    .scannedCount(5)
                    .lastEvaluatedKey(Map.of("id", AttributeValue.fromS("1"), "r", AttributeValue.fromN("3")))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
