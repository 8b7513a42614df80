package io.alces.query;

import static io.alces.query.Conditions.and;
import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.not;
import static io.alces.query.Conditions.or;
import static io.alces.query.Conditions.raw;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConditionPropertiesTest {

    private static final Map<String, AttributeValue> ITEM = Map.of("note", AttributeValue.fromNul(true));

    @Provide
    Arbitrary<Condition<Order>> conditions() {
        return trees(Arbitraries.of(
                attr(Order::note).exists(),
                attr(Order::note).notExists(),
                raw("size(note) > size(email)", Map.of(), Map.of())));
    }

    @Provide
    Arbitrary<Condition<Order>> knownConditions() {
        return trees(
                Arbitraries.of(attr(Order::note).exists(), attr(Order::note).notExists()));
    }

    private static Arbitrary<Condition<Order>> trees(Arbitrary<Condition<Order>> clauses) {
        return Arbitraries.recursive(() -> clauses, ConditionPropertiesTest::composed, 0, 4);
    }

    private static Arbitrary<Condition<Order>> composed(Arbitrary<Condition<Order>> members) {
        Arbitrary<List<Condition<Order>>> groups = members.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                groups.map(Conditions::<Order>and), groups.map(Conditions::<Order>or), members.map(Conditions::not));
    }

    private static ConditionExplanation explain(Condition<Order> condition) {
        return ConditionExplanation.of(condition, new OrderResolver(), ITEM);
    }

    private static String render(Condition<Order> condition) {
        return new ExpressionRenderer(new OrderResolver()).condition(condition);
    }

    @Property(tries = 300)
    void condition_readBackFromItsTextMeansTheSame(@ForAll("knownConditions") Condition<Order> condition) {
        boolean holds = new BooleanText(
                        render(condition).replace("attribute_exists(#0)", "T").replace("attribute_not_exists(#0)", "F"))
                .value();

        assertThat(explain(condition).outcome()).isEqualTo(ConditionOutcome.of(holds));
    }

    @Property(tries = 300)
    void not_ofAnAndIsAnOrOfNots(
            @ForAll("conditions") Condition<Order> one, @ForAll("conditions") Condition<Order> other) {
        assertThat(explain(not(one.and(other))).outcome())
                .isEqualTo(explain(not(one).or(not(other))).outcome());
    }

    @Property(tries = 300)
    void falseClauses_areThereIfTheConditionIsFalse(@ForAll("conditions") Condition<Order> condition) {
        ConditionExplanation explanation = explain(condition);

        assertThat(explanation.falseClauses().isEmpty()).isEqualTo(explanation.outcome() != ConditionOutcome.FALSE);
        assertThat(explanation.falseClauses()).allMatch(clause -> clause.outcome() == ConditionOutcome.FALSE);
    }

    @Property(tries = 300)
    void groups_ofGroupsAreEqualToFlatOnes(
            @ForAll("conditions") Condition<Order> one,
            @ForAll("conditions") Condition<Order> two,
            @ForAll("conditions") Condition<Order> three) {
        assertThat(render(one.and(two).and(three)))
                .isEqualTo(render(one.and(two.and(three))))
                .isEqualTo(render(and(List.of(one, two, three))));
        assertThat(render(one.or(two).or(three)))
                .isEqualTo(render(one.or(two.or(three))))
                .isEqualTo(render(or(List.of(one, two, three))));
    }

    /** Reads {@code T}, {@code F}, NOT, AND, OR and parentheses, in the precedence that DynamoDB documents. */
    private static final class BooleanText {
        private final String text;
        private int position;

        BooleanText(String text) {
            this.text = text.replace("NOT ", "!").replace(" AND ", "&").replace(" OR ", "|");
        }

        boolean value() {
            boolean value = disjunction();
            assertThat(position).isEqualTo(text.length());
            return value;
        }

        private boolean disjunction() {
            boolean value = conjunction();
            while (next('|')) {
                value |= conjunction();
            }
            return value;
        }

        private boolean conjunction() {
            boolean value = negation();
            while (next('&')) {
                value &= negation();
            }
            return value;
        }

        private boolean negation() {
            if (next('!')) {
                return !negation();
            }
            if (next('(')) {
                boolean value = disjunction();
                assertThat(next(')')).isTrue();
                return value;
            }
            return text.charAt(position++) == 'T';
        }

        private boolean next(char expected) {
            boolean found = position < text.length() && text.charAt(position) == expected;
            position += found ? 1 : 0;
            return found;
        }
    }
}
