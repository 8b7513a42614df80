package io.alces.it;

import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.not;
import static io.alces.query.Conditions.raw;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.query.Condition;
import io.alces.query.ConditionExplanation;
import io.alces.query.ConditionOutcome;
import io.alces.query.ExpressionRenderer;
import io.alces.testing.LocalDynamoDb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What Alces finds of conditions and items is what the engine finds. */
class ConditionPropertiesTest {
    private static final String TABLE = "items";
    private static final String KEY = "id";
    private static final int ITEMS = 25;
    private static final StoredNames SAME = new StoredNames(name -> name);
    private static final Map<String, List<String>> HOSTILE = Map.of(
            "a", List.of("#0", "a.b", "name", "a b", "名前", "`", "size", "AND"),
            "b", List.of(":0", "a[0]", "#1", "x = :v OR y", "😀", "\"'", "é", "e\u0301"),
            "c", List.of("#a", "[0]", "c.", "(", "NULL", "\n", "between", "attribute_exists(#0)"));

    private static @Nullable LocalDynamoDb database;

    @BeforeContainer
    static void createTable() {
        database = LocalDynamoDb.startEmbedded();
        database.client()
                .createTable(request -> request.tableName(TABLE)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName(KEY)
                                .attributeType(ScalarAttributeType.N)
                                .build())
                        .keySchema(KeySchemaElement.builder()
                                .attributeName(KEY)
                                .keyType(KeyType.HASH)
                                .build()));
    }

    @AfterContainer
    static void stop() {
        database().close();
    }

    /** Conditions and items that are made of the same few values. */
    record Case(Condition<Object> first, Condition<Object> second, List<Map<String, AttributeValue>> items) {}

    @Provide
    Arbitrary<Case> cases() {
        return GeneratedValues.any().flatMap(values -> {
            Arbitrary<Condition<Object>> conditions = new GeneratedConditions(values).all();
            return Combinators.combine(
                            conditions, conditions, values.attributes().list().ofSize(ITEMS))
                    .as(Case::new);
        });
    }

    @Provide
    Arbitrary<StoredNames> hostileNames() {
        return Arbitraries.integers()
                .between(0, 7)
                .map(index -> new StoredNames(
                        name -> HOSTILE.getOrDefault(name, List.of()).get(index)));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void condition_selectsTheItemsItIsEvaluatedTrueFor(@ForAll("cases") Case tried) {
        store(tried.items());

        assertThat(selected(tried.first(), SAME)).isEqualTo(evaluated(tried.first(), SAME, tried.items()));
        assertThat(selected(tried.second(), SAME)).isEqualTo(evaluated(tried.second(), SAME, tried.items()));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void condition_withHostileNames_hasTheSameTextAndSelectsTheSame(
            @ForAll("cases") Case tried, @ForAll("hostileNames") StoredNames names) {
        List<Map<String, AttributeValue>> renamed =
                tried.items().stream().map(names::renamed).toList();
        store(renamed);

        assertThat(new ExpressionRenderer(names).condition(tried.first()))
                .isEqualTo(new ExpressionRenderer(SAME).condition(tried.first()))
                .matches("(#\\d+|:\\d+|[A-Z]+|[a-z_]+|\\d+|[ ().,<>=\\[\\]])+");
        assertThat(selected(tried.first(), names))
                .isEqualTo(evaluated(tried.first(), SAME, tried.items()))
                .isEqualTo(evaluated(tried.first(), names, renamed));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void raw_ofARenderedConditionSelectsTheSameWhereverItStands(@ForAll("cases") Case tried) {
        Condition<Object> first = tried.first();
        Condition<Object> second = tried.second();
        store(tried.items());

        assertThat(selected(asRaw(first).and(second), SAME))
                .isEqualTo(evaluated(first.and(second), SAME, tried.items()));
        assertThat(selected(second.or(asRaw(first)), SAME)).isEqualTo(evaluated(second.or(first), SAME, tried.items()));
        assertThat(selected(not(asRaw(first)), SAME)).isEqualTo(evaluated(not(first), SAME, tried.items()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void condition_isRenderedAlikeEachTime(@ForAll("cases") Case tried) {
        ExpressionRenderer one = new ExpressionRenderer(SAME);
        ExpressionRenderer other = new ExpressionRenderer(SAME);

        assertThat(one.condition(tried.first())).isEqualTo(other.condition(tried.first()));
        assertThat(List.copyOf(one.names().entrySet()))
                .isEqualTo(List.copyOf(other.names().entrySet()));
        assertThat(List.copyOf(one.values().entrySet()))
                .isEqualTo(List.copyOf(other.values().entrySet()));
    }

    @Example
    void condition_withTheLongestName_selects() {
        StoredNames longest = new StoredNames(name -> name.repeat(65_535));
        List<Map<String, AttributeValue>> items =
                List.of(Map.of("a", AttributeValue.fromM(Map.of("b", AttributeValue.fromN("1")))), Map.of());
        store(items.stream().map(longest::renamed).toList());
        Condition<Object> condition = attr("a.b").eq(AttributeValue.fromN("1.0"));

        assertThat(new ExpressionRenderer(longest).condition(condition)).isEqualTo("#0.#1 = :0");
        assertThat(selected(condition, longest)).containsExactly(0);
    }

    private static Condition<Object> asRaw(Condition<Object> condition) {
        ExpressionRenderer renderer = new ExpressionRenderer(SAME);
        return raw(renderer.condition(condition), renderer.names(), renderer.values());
    }

    private static Set<Integer> evaluated(
            Condition<Object> condition, StoredNames names, List<Map<String, AttributeValue>> items) {
        return IntStream.range(0, items.size())
                .filter(id ->
                        ConditionExplanation.of(condition, names, items.get(id)).outcome() == ConditionOutcome.TRUE)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<Integer> selected(Condition<Object> condition, StoredNames names) {
        ExpressionRenderer renderer = new ExpressionRenderer(names);
        ScanRequest request = ScanRequest.builder()
                .tableName(TABLE)
                .filterExpression(renderer.condition(condition))
                .expressionAttributeNames(renderer.names())
                .expressionAttributeValues(renderer.values().isEmpty() ? null : renderer.values())
                .build();
        return database().client().scanPaginator(request).items().stream()
                .map(item -> Integer.valueOf(requireNonNull(item.get(KEY)).n()))
                .collect(Collectors.toSet());
    }

    /** Stores the items under their positions, and nothing else. */
    private static void store(List<Map<String, AttributeValue>> items) {
        List<WriteRequest> writes = new ArrayList<>();
        for (int id = 0; id < ITEMS; id++) {
            writes.add(id < items.size() ? put(id, items.get(id)) : delete(id));
        }
        var unused = database().client().batchWriteItem(request -> request.requestItems(Map.of(TABLE, writes)));
    }

    private static WriteRequest put(int id, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put(KEY, AttributeValue.fromN(Integer.toString(id)));
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private static WriteRequest delete(int id) {
        Map<String, AttributeValue> key = Map.of(KEY, AttributeValue.fromN(Integer.toString(id)));
        return WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build();
    }

    private static LocalDynamoDb database() {
        return requireNonNull(database);
    }
}
