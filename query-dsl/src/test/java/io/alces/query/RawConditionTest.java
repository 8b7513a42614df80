package io.alces.query;

import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.not;
import static io.alces.query.Conditions.or;
import static io.alces.query.Conditions.raw;
import static io.alces.query.Conditions.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Collections;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RawConditionTest {

    private static final AttributeValue ONE = AttributeValue.fromN("1");
    private static final Map<String, String> A = Map.of("#a", "total");
    private static final Map<String, AttributeValue> V = Map.of(":v", ONE);

    private final ExpressionRenderer renderer = new ExpressionRenderer(new OrderResolver());
    private final Condition<Order> hasNote = attr(Order::note).exists();

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Nested
    class Rendering {

        @Test
        void raw_takesThePlaceholdersOfTheRequest() {
            Condition<Order> condition = hasNote.and(raw("#0 >= :0 ", Map.of("#0", "total"), Map.of(":0", ONE)))
                    .and(attr(Order::count).eq(1));

            assertThat(renderer.condition(condition)).isEqualTo("attribute_exists(#0) AND #1 >= :0 AND #2 = :0");
            assertThat(renderer.names())
                    .containsExactly(entry("#0", "note"), entry("#1", "total"), entry("#2", "count"));
            assertThat(renderer.values()).containsExactly(entry(":0", ONE));
        }

        @Test
        void raw_keepsWhatItDoesNotKnow() {
            assertThat(renderer.condition(raw("size(lines[0].#a)\n<  size ( tags )", A, Map.of())))
                    .isEqualTo("size(lines[0].#0) < size ( tags )");
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '\0',
                delimiter = ';',
                value = {
                    "a = b; a = b",
                    "a = b and c = d; (a = b and c = d)",
                    "a = b OR c = d; (a = b OR c = d)",
                    "NOT a = b; (NOT a = b)",
                    "(a = b OR c = d); (a = b OR c = d)",
                    "(a = b) AND (c = d); ((a = b) AND (c = d))",
                    "a BETWEEN b AND c; a BETWEEN b AND c",
                    "a BETWEEN b AND c AND d = e; (a BETWEEN b AND c AND d = e)"
                })
        void raw_isInParenthesesWhereItIsSeveralConditions(String fragment, String grouped) {
            Condition<Order> raw = raw(fragment, Map.of(), Map.of());

            assertThat(renderer.condition(raw)).isEqualTo(fragment);
            assertThat(renderer.condition(hasNote.and(raw))).isEqualTo("attribute_exists(#0) AND " + grouped);
            assertThat(renderer.condition(hasNote.or(raw))).isEqualTo("attribute_exists(#0) OR " + grouped);
            assertThat(renderer.condition(not(raw))).isEqualTo("NOT " + grouped);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "a = b; 1",
                    "a <> b AND NOT c >= d; 4",
                    "a BETWEEN b AND c; 1",
                    "a IN (b, c) OR size(a) < b; 4",
                    "attribute_exists(a); 1"
                })
        void raw_operatorsCount(String fragment, int operators) {
            int most = 301 / (operators + 1);
            Condition<Order> raw = raw(fragment, Map.of(), Map.of());

            assertThat(renderer.condition(or(Collections.nCopies(most, raw)))).isNotEmpty();
            assertThatThrownBy(() -> renderer.condition(or(Collections.nCopies(most + 1, raw))))
                    .hasMessageStartingWith("The condition expression has ")
                    .hasMessageContaining(" operators and functions, more than the 300 that DynamoDB takes");
        }

        @Test
        void storedNames_areThoseThatPathsBeginWith() {
            Condition<Order> condition =
                    raw("contains(#a.#b, :v) AND lines[0].sku IN (tags)", Map.of("#a", "x.y", "#b", "z"), V);

            assertThat(Conditions.storedNames(
                            condition.and(stored(StoredPath.of("ttl").then(0)).exists())))
                    .containsExactly("x.y", "lines", "tags", "ttl");
        }

        @Test
        void raw_equalsIfWrittenAlike() {
            assertThat(Conditions.<Order>raw("#a = :v", A, V))
                    .isEqualTo(raw("#a = :v", A, V))
                    .isNotEqualTo(raw("#a = :v", Map.of("#a", "paid"), V));
        }

        @Test
        void toString_holdsNoValues() {
            assertThat(hasNote.and(raw("#a = :v", A, V))).hasToString("attribute_exists(Order.note) AND raw(#a = :v)");
        }
    }

    @Nested
    class Refusal {

        @Test
        void raw_blank() {
            assertRefused(
                    () -> raw(" ", Map.of(), Map.of()),
                    "A raw condition has no text; leave the condition out if there is nothing to check");
        }

        @Test
        void raw_aCharacterThatNoExpressionHas() {
            assertRefused(
                    () -> raw("#a = 'x'", A, Map.of()),
                    "The raw condition \"#a = 'x'\" is malformed: ''' at character 6 is no part of one; write"
                            + " placeholders such as #name and :value for what is no plain name");
        }

        @Test
        void raw_placeholderWithoutAName() {
            assertThatThrownBy(() -> raw("# = :v", A, V)).hasMessageContaining("'#' at character 1 is no part of one");
        }

        @Test
        void raw_bracketThatIsNotClosed() {
            assertRefused(
                    () -> raw("(#a = :v", A, V),
                    "The raw condition \"(#a = :v\" is malformed: '(' at character 1 is not closed; close it");
        }

        @Test
        void raw_bracketThatClosesNothing() {
            assertRefused(
                    () -> raw("#a = :v) OR (#a = :v", A, V),
                    "The raw condition \"#a = :v) OR (#a = :v\" is malformed: ')' at character 8 closes nothing; take it"
                            + " out");
        }

        @Test
        void raw_bracketsOfTwoKinds() {
            assertThatThrownBy(() -> raw("#a[0) = :v", A, V)).hasMessageContaining("')' at character 5 closes nothing");
        }

        @Test
        void raw_nameThatIsNotDefined() {
            assertRefused(
                    () -> raw("#a = #b", A, Map.of()),
                    "The raw condition \"#a = #b\" uses #b, which has no name; give it one");
        }

        @Test
        void raw_valueThatIsNotDefined() {
            assertRefused(
                    () -> raw("#a = :v", A, Map.of()),
                    "The raw condition \"#a = :v\" uses :v, which has no value; give it one");
        }

        @Test
        void raw_nameThatIsNotUsed() {
            assertRefused(
                    () -> raw("total = :v", A, V),
                    "The raw condition \"total = :v\" has a name for #a, which it does not use; take it out");
        }

        @Test
        void raw_valueThatIsNotUsed() {
            assertRefused(
                    () -> raw("#a = #a", A, V),
                    "The raw condition \"#a = #a\" has a value for :v, which it does not use; take it out");
        }

        @Test
        void parts_raw() {
            assertRefused(
                    () -> KeyConditions.parts(raw("#a = :v", A, V)),
                    "raw(#a = :v) cannot be part of a key condition: a partition key takes eq, a sort key takes eq, lt,"
                            + " le, gt, ge, between or beginsWith with a value; use filter(..) for anything else");
        }
    }
}
