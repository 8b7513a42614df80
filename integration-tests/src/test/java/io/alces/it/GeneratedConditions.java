package io.alces.it;

import static io.alces.query.Conditions.attr;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.alces.query.AttributeType;
import io.alces.query.Condition;
import io.alces.query.Conditions;
import io.alces.query.Operators;
import io.alces.query.PropertyPath;
import io.alces.query.SizeOperators;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conditions of all kinds on {@linkplain GeneratedValues#attributes generated items}. */
final class GeneratedConditions {
    private static final List<String> PATHS = List.of(
            "a", "a", "a", "b", "b", "c", "a.a", "a.b", "b.c", "a[0]", "b[1]", "c[0].a", "b.a.b", "a[0][1]", "c.a[0]");

    private static final Arbitrary<Operators<Object, Object, Condition<Object>>> ATTRIBUTES =
            Arbitraries.of(PATHS).map(path -> attr(path));

    private final GeneratedValues values;

    GeneratedConditions(GeneratedValues values) {
        this.values = values;
    }

    /** Conditions of one clause up to such as have several levels of and, or and not. */
    Arbitrary<Condition<Object>> all() {
        return Arbitraries.recursive(this::clauses, GeneratedConditions::composed, 0, 3);
    }

    private static Arbitrary<Condition<Object>> composed(Arbitrary<Condition<Object>> members) {
        Arbitrary<List<Condition<Object>>> groups = members.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                groups.map(Conditions::<Object>and), groups.map(Conditions::<Object>or), members.map(Conditions::not));
    }

    private Arbitrary<Condition<Object>> clauses() {
        return Arbitraries.oneOf(
                comparisons(),
                ordered(),
                ranges(),
                functions(),
                ATTRIBUTES.map(Operators::size).flatMap(GeneratedConditions::sizes),
                pairs());
    }

    private Arbitrary<Condition<Object>> comparisons() {
        return Arbitraries.oneOf(
                Combinators.combine(ATTRIBUTES, values.all()).as(Operators::eq),
                Combinators.combine(ATTRIBUTES, values.all()).as(Operators::ne),
                Combinators.combine(ATTRIBUTES, values.all().list().ofMinSize(1).ofMaxSize(4))
                        .as((attribute, candidates) -> attribute.in(candidates)),
                Combinators.combine(ATTRIBUTES, values.elements()).as(Operators::contains),
                Combinators.combine(ATTRIBUTES, values.elements()).as(Operators::notContains));
    }

    private Arbitrary<Condition<Object>> ordered() {
        return Arbitraries.oneOf(
                Combinators.combine(ATTRIBUTES, values.ordered()).as(Operators::lt),
                Combinators.combine(ATTRIBUTES, values.ordered()).as(Operators::le),
                Combinators.combine(ATTRIBUTES, values.ordered()).as(Operators::gt),
                Combinators.combine(ATTRIBUTES, values.ordered()).as(Operators::ge));
    }

    private Arbitrary<Condition<Object>> ranges() {
        Arbitrary<AttributeValue[]> bounds = values.ordered()
                .array(AttributeValue[].class)
                .ofSize(2)
                .filter(pair -> pair[0].type() == pair[1].type() && isAscending(pair[0], pair[1]));
        return Combinators.combine(ATTRIBUTES, bounds).as((attribute, pair) -> attribute.between(pair[0], pair[1]));
    }

    private static boolean isAscending(AttributeValue low, AttributeValue high) {
        return switch (low.type()) {
            case S -> Arrays.compareUnsigned(bytes(low.s()), bytes(high.s())) <= 0;
            case N -> new BigDecimal(low.n()).compareTo(new BigDecimal(high.n())) <= 0;
            default -> Arrays.compareUnsigned(low.b().asByteArray(), high.b().asByteArray()) <= 0;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private Arbitrary<Condition<Object>> functions() {
        return Arbitraries.oneOf(
                ATTRIBUTES.map(Operators::exists),
                ATTRIBUTES.map(Operators::notExists),
                Combinators.combine(ATTRIBUTES, Arbitraries.of(AttributeType.class))
                        .as(Operators::attributeType),
                Combinators.combine(ATTRIBUTES, values.sequences()).as(Operators::beginsWith));
    }

    private static Arbitrary<Condition<Object>> sizes(SizeOperators<Condition<Object>> size) {
        return Arbitraries.longs()
                .between(-1, 4)
                .flatMap(number -> Arbitraries.of(
                        size.eq(number),
                        size.ne(number),
                        size.lt(number),
                        size.le(number),
                        size.gt(number),
                        size.ge(number),
                        size.between(number, number + 1)));
    }

    private static Arbitrary<Condition<Object>> pairs() {
        return Arbitraries.of(PATHS)
                .list()
                .ofSize(2)
                .filter(pair -> !pair.get(0).equals(pair.get(1)))
                .flatMap(pair -> Arbitraries.of(compared(attr(pair.get(0)), PropertyPath.path(pair.get(1)))));
    }

    private static List<Condition<Object>> compared(
            Operators<Object, Object, Condition<Object>> left, PropertyPath<Object, Object> right) {
        return List.of(
                left.eqAttribute(right),
                left.neAttribute(right),
                left.ltAttribute(right),
                left.leAttribute(right),
                left.gtAttribute(right),
                left.geAttribute(right));
    }
}
