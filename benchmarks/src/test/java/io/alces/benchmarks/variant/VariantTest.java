package io.alces.benchmarks.variant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alces.benchmarks.http.ItemJson;
import io.alces.benchmarks.http.RecordingHttpService;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All variants write and read the same, whatever the work is. */
class VariantTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ITEMS = 3;

    @BeforeAll
    static void record() {
        RecordingHttpService.install();
    }

    static Stream<Arguments> variants() {
        return Stream.of(Variant.values())
                .flatMap(variant -> Stream.of(Shape.values())
                        .filter(shape -> variant != Variant.ENHANCED_IMMUTABLE || shape == Shape.TYPICAL)
                        .map(shape -> Arguments.of(variant, shape)));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void encode_givesTheSameItem(Variant variant, Shape shape) throws IOException {
        Works<?> works = Works.of(variant, shape, ITEMS);

        assertThat(json(works.encode())).isEqualTo(json(variant.subject(shape).stored(0)));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void writes_sendTheSameItem(Variant variant, Shape shape) throws IOException {
        Works<?> works = Works.of(variant, shape, ITEMS);
        JsonNode item = json(variant.subject(shape).stored(0));

        works.put();
        assertThat(sent("/Item")).isEqualTo(item);
        works.saveTogether();
        assertThat(sent("/TransactItems")).hasSize(10);
        assertThat(sent("/TransactItems/0/Put/Item")).isEqualTo(item);
        if (shape != Shape.LARGE) {
            works.saveAll();
            String table = "/RequestItems/" + variant.subject(shape).table();
            assertThat(sent(table)).hasSize(25);
            assertThat(sent(table + "/0/PutRequest/Item")).isEqualTo(item);
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void reads_giveTheSameObjects(Variant variant, Shape shape) {
        assertReads(variant, variant.subject(shape));
    }

    private static <T> void assertReads(Variant variant, Subject<T> subject) {
        Works<T> works = Works.of(variant, subject, ITEMS);
        List<T> items =
                Stream.of(0, 1, 2).map(number -> subject.items().apply(number)).toList();

        assertThat(works.decode()).usingRecursiveComparison().isEqualTo(items.get(0));
        assertThat(works.get()).usingRecursiveComparison().isEqualTo(items.get(0));
        assertThat(works.getAsync().join()).usingRecursiveComparison().isEqualTo(items.get(0));
        assertThat(works.query()).usingRecursiveComparison().isEqualTo(items);
        assertThat(works.queryAsync().join()).usingRecursiveComparison().isEqualTo(items);
        assertThat(works.scan()).usingRecursiveComparison().isEqualTo(items);
        assertThat(works.getAll()).hasSize(100);
        assertThat(works.getAll().get(1)).usingRecursiveComparison().isEqualTo(items.get(1));
        assertThat(works.getTogether()).hasSize(10);
        assertThat(works.getTogether().get(1)).usingRecursiveComparison().isEqualTo(items.get(1));
    }

    @ParameterizedTest
    @EnumSource
    void update_givesTheSameObject(Variant variant) {
        assertUpdates(variant, variant.subject(Shape.TYPICAL));
    }

    private static <T> void assertUpdates(Variant variant, Subject<T> subject) {
        assertThat(Works.of(variant, subject, 1).update())
                .usingRecursiveComparison()
                .isEqualTo(subject.items().apply(0));
    }

    @ParameterizedTest
    @EnumSource
    void renderings_makeTheSameRequests(Rendering rendering) {
        assertThat(rendering.condition()).isEqualTo(Rendering.BY_HAND_OF_LITERALS.condition());
        assertThat(rendering.update()).isEqualTo(Rendering.BY_HAND_OF_LITERALS.update());
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_HAND", "ENHANCED_BEAN", "ALCES"})
    void versionedPut_sendsTheNextVersionOnTheConditionOfTheLast(Variant variant) throws IOException {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        VersionedPut.of(variant).run();

        ObjectNode item = (ObjectNode) sent("/Item");
        assertThat(item.remove("version").at("/N").asText()).isEqualTo("4");
        assertThat(Instant.parse(item.remove("updatedAt").at("/S").asText())).isAfterOrEqualTo(before);
        assertThat(item).isEqualTo(json(Subjects.ORDERS.stored(0)));
        assertThat(sent("/ConditionExpression").asText()).contains(" = ");
        assertThat(sent("/ExpressionAttributeNames"))
                .extracting(JsonNode::asText)
                .containsExactly("version");
        assertThat(sent("/ExpressionAttributeValues"))
                .extracting(value -> value.at("/N").asText())
                .containsExactly("3");
    }

    private static JsonNode sent(String pointer) throws IOException {
        return sorted(JSON.readTree(RecordingHttpService.lastBody()).at(pointer));
    }

    private static JsonNode json(Map<String, AttributeValue> item) throws IOException {
        return sorted(JSON.readTree(ItemJson.item(item)));
    }

    /** Sets have no order. */
    private static JsonNode sorted(JsonNode node) {
        node.findValues("SS").forEach(set -> {
            ArrayNode elements = (ArrayNode) set;
            List<JsonNode> order = StreamSupport.stream(elements.spliterator(), false)
                    .sorted(Comparator.comparing(JsonNode::asText))
                    .toList();
            elements.removeAll().addAll(order);
        });
        return node;
    }
}
