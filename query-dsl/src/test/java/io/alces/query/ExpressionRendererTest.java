package io.alces.query;

import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.not;
import static io.alces.query.Conditions.or;
import static io.alces.query.Conditions.stored;
import static io.alces.query.PropertyPath.path;
import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.alces.query.Order.Address;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ExpressionRendererTest {

    private final ExpressionRenderer renderer = new ExpressionRenderer(new OrderResolver());

    private static void assertRefused(ThrowingCallable rendering, String message) {
        assertThatThrownBy(rendering)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Nested
    class Sharing {

        @Test
        void names_areSharedByAllExpressions() {
            assertThat(renderer.keyCondition(attr(Order::customerId).eq("c1"))).isEqualTo("#0 = :0");
            assertThat(renderer.condition(attr(Order::note).eq("c1"))).isEqualTo("#1 = :0");
            assertThat(renderer.projection(List.of(path(Order::note), path(Order::total))))
                    .isEqualTo("#1, #2");

            assertThat(renderer.names())
                    .containsExactly(entry("#0", "customerId"), entry("#1", "note"), entry("#2", "total"));
            assertThat(renderer.values()).containsExactly(entry(":0", AttributeValue.fromS("c1")));
        }

        @Test
        void names_areSharedAtAnyDepth() {
            Condition<Order> condition =
                    Conditions.<Order>attr("note.note[1].note").exists();

            assertThat(renderer.condition(condition)).isEqualTo("attribute_exists(#0.#0[1].#0)");
        }

        @Test
        void values_ofOneTextButTwoTypesAreTwo() {
            assertThat(renderer.value(AttributeValue.fromS("1"))).isEqualTo(":0");
            assertThat(renderer.value(AttributeValue.fromN("1"))).isEqualTo(":1");

            assertThat(renderer.values())
                    .containsExactly(entry(":0", AttributeValue.fromS("1")), entry(":1", AttributeValue.fromN("1")));
        }

        @Test
        void name_isNeverText() {
            assertThat(renderer.name(StoredPath.of("x = :v OR y").then("[0]"))).isEqualTo("#0.#1");
        }

        @Test
        void names_areImmutable() {
            Map<String, String> names = renderer.names();

            assertThatThrownBy(() -> names.put("#9", "x")).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class Projection {

        @Test
        void projection_namesWhatIsStoredInOnePlaceOnce() {
            assertThat(renderer.projection(List.of(path(Order::status), path("st"), path(Order::total))))
                    .isEqualTo("#0, #1");
            assertThat(renderer.names()).containsExactly(entry("#0", "st"), entry("#1", "total"));
        }

        @Test
        void projection_nested() {
            assertThat(renderer.projection(List.of(path(Order::shipTo).then(Address::city), path("lines[0]"))))
                    .isEqualTo("#0.#1, #2[0]");
        }

        @Test
        void projection_overlapping() {
            assertRefused(
                    () -> renderer.projection(List.of(path(Order::shipTo).then(Address::city), path(Order::shipTo))),
                    "The attributes shipTo and shipTo.city overlap, which DynamoDB does not read together; ask for"
                            + " shipTo alone");
        }

        @Test
        void projection_empty() {
            assertRefused(
                    () -> renderer.projection(List.of()),
                    "Expected at least one attribute to read, found none; leave the projection out to read all");
        }

        @Test
        void storedProjection() {
            assertThat(renderer.storedProjection(List.of(StoredPath.of("a"), StoredPath.of("b"))))
                    .isEqualTo("#0, #1");
        }

        @Test
        void projection_tooLong() {
            List<StoredPath> paths = IntStream.range(100_000, 100_342)
                    .mapToObj(index -> StoredPath.of("list").then(index))
                    .toList();

            assertRefused(
                    () -> renderer.storedProjection(paths),
                    "The projection expression has 4102 bytes, more than the 4096 that DynamoDB takes; split the"
                            + " request, or ask for less in it");
        }
    }

    @Nested
    class Limits {

        @Test
        void condition_threeHundredOperators() {
            Condition<Order> condition =
                    or(Collections.nCopies(150, attr(Order::total).gt(TEN)));

            assertThat(renderer.condition(not(condition)))
                    .startsWith("NOT (#0 > :0 OR #0 > :0 OR ")
                    .endsWith(" OR #0 > :0)");
        }

        @Test
        void condition_moreThanThreeHundredOperators() {
            Condition<Order> condition =
                    or(Collections.nCopies(151, attr(Order::total).gt(TEN)));

            assertRefused(
                    () -> renderer.condition(condition),
                    "The condition expression has 301 operators and functions, more than the 300 that DynamoDB takes;"
                            + " use in(..) for many values of one property, or split the request");
        }

        @Test
        void condition_sizeCountsAsAFunction() {
            Condition<Order> condition =
                    or(Collections.nCopies(101, attr(Order::tags).size().gt(1)));

            assertRefused(
                    () -> renderer.condition(condition),
                    "The condition expression has 302 operators and functions, more than the 300 that DynamoDB takes;"
                            + " use in(..) for many values of one property, or split the request");
        }

        @Test
        void condition_tooLong() {
            StoredPath deep = StoredPath.of("a");
            for (int i = 0; i < 20; i++) {
                deep = deep.then(1_000_000_000);
            }
            Condition<Order> condition = or(Collections.nCopies(20, stored(deep).exists()));

            assertRefused(
                    () -> renderer.condition(condition),
                    "The condition expression has 5276 bytes, more than the 4096 that DynamoDB takes; split the"
                            + " request, or ask for less in it");
        }

        @Test
        void keyCondition_isNamedAsSuch() {
            Condition<Order> condition =
                    or(Collections.nCopies(151, attr(Order::total).gt(TEN)));

            assertThatThrownBy(() -> renderer.keyCondition(condition))
                    .hasMessageStartingWith("The key condition expression has 301 operators and functions");
        }

        @Test
        void values_upToTwoMegabytes() {
            AttributeValue largest = AttributeValue.fromS("x".repeat(2 * 1024 * 1024 - 2));

            assertThat(renderer.value(largest)).isEqualTo(":0");

            assertRefused(
                    () -> renderer.value(AttributeValue.fromS("x")),
                    "The names and values of the request's expressions have 2097155 bytes, more than the 2097152 that"
                            + " DynamoDB takes; use smaller values, or split the request");
        }

        @Test
        void values_nestedOnesCount() {
            AttributeValue large = AttributeValue.fromS("\u00e4".repeat(600 * 1024));
            AttributeValue nested = AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("k", large)), large));

            assertRefused(
                    () -> renderer.value(nested),
                    "The names and values of the request's expressions have 2457612 bytes, more than the 2097152 that"
                            + " DynamoDB takes; use smaller values, or split the request");
        }
    }
}
