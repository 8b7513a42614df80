package io.alces.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The immutable tree of a condition: one record for each shape that DynamoDB's grammar has. */
sealed interface ConditionNode {

    void write(ConditionOutput out);

    /** The attributes that this condition reads and knows, in the order written. */
    Stream<Term.Attribute> attributes();

    /** What of the item decides this condition: attributes, or the sizes of them. */
    default Stream<? extends Term> operands() {
        return attributes();
    }

    /** What this condition comes to for an item, as DynamoDB would say. */
    ConditionOutcome evaluate(StoredItem item);

    /** The names of the top-level attributes that no property is given for. */
    default Stream<String> storedNames() {
        return attributes().flatMap(attribute -> attribute.storedName().stream());
    }

    /** The conditions that this one is made of. */
    default List<ConditionNode> members() {
        return List.of();
    }

    record Comparison(Term left, ComparisonOperator operator, Term right) implements ConditionNode {
        @Override
        public void write(ConditionOutput out) {
            Term.Attribute one = left.attributeOrNull();
            Term.Attribute other = right.attributeOrNull();
            if (one != null && other != null) {
                out.comparison(one, operator.operand(), other);
            }
            left.write(out);
            out.operator(operator.text());
            right.write(out);
        }

        @Override
        public Stream<Term.Attribute> attributes() {
            return Stream.concat(left.attributes(), right.attributes());
        }

        @Override
        public Stream<Term> operands() {
            return Stream.of(left, right).filter(operand -> !(operand instanceof Term.Value));
        }

        @Override
        public ConditionOutcome evaluate(StoredItem item) {
            return ConditionOutcome.of(operator.holds(left.value(item), right.value(item)));
        }
    }

    record Between(Term tested, Term.Value low, Term.Value high) implements ConditionNode {
        @Override
        public void write(ConditionOutput out) {
            tested.write(out);
            out.operator(" BETWEEN ");
            out.bounds(tested, low, high);
        }

        @Override
        public Stream<Term.Attribute> attributes() {
            return tested.attributes();
        }

        @Override
        public Stream<Term> operands() {
            return Stream.of(tested);
        }

        @Override
        public ConditionOutcome evaluate(StoredItem item) {
            Optional<AttributeValue> found = tested.value(item);
            return ConditionOutcome.of(ComparisonOperator.GE.holds(found, low.value(item))
                    && ComparisonOperator.LE.holds(found, high.value(item)));
        }
    }

    record In(Term tested, List<Term.Value> candidates) implements ConditionNode {
        public In {
            candidates = List.copyOf(candidates);
        }

        @Override
        public void write(ConditionOutput out) {
            tested.write(out);
            out.operator(" IN ");
            out.candidates(candidates);
        }

        @Override
        public Stream<Term.Attribute> attributes() {
            return tested.attributes();
        }

        @Override
        public ConditionOutcome evaluate(StoredItem item) {
            Optional<AttributeValue> found = tested.value(item);
            return ConditionOutcome.of(candidates.stream()
                    .anyMatch(candidate -> ComparisonOperator.EQ.holds(found, candidate.value(item))));
        }
    }

    record FunctionCall(Function function, Term.Attribute attribute, Term.@Nullable Value argument)
            implements ConditionNode {
        @Override
        public void write(ConditionOutput out) {
            out.operator(function.text());
            out.punctuation("(");
            attribute.write(out);
            if (argument != null) {
                out.punctuation(", ");
                argument.write(out);
            }
            out.punctuation(")");
        }

        @Override
        public Stream<Term.Attribute> attributes() {
            return Stream.of(attribute);
        }

        @Override
        public ConditionOutcome evaluate(StoredItem item) {
            Optional<AttributeValue> found = attribute.value(item);
            return ConditionOutcome.of(
                    switch (function) {
                        case ATTRIBUTE_EXISTS -> found.isPresent();
                        case ATTRIBUTE_NOT_EXISTS -> found.isEmpty();
                        case ATTRIBUTE_TYPE -> holds(found, item, FunctionCall::isOfType);
                        case BEGINS_WITH -> holds(found, item, StoredFunctions::beginsWith);
                        case CONTAINS -> holds(found, item, StoredFunctions::contains);
                    });
        }

        private boolean holds(
                Optional<AttributeValue> found, StoredItem item, BiPredicate<AttributeValue, AttributeValue> test) {
            return found.isPresent() && argument != null && test.test(found.get(), argument.encode(item.resolver()));
        }

        private static boolean isOfType(AttributeValue value, AttributeValue type) {
            return StoredValues.type(value).equals(type.s());
        }
    }

    /** The functions that are conditions by themselves. */
    enum Function {
        ATTRIBUTE_EXISTS,
        ATTRIBUTE_NOT_EXISTS,
        ATTRIBUTE_TYPE,
        BEGINS_WITH,
        CONTAINS;

        private final String text = name().toLowerCase(Locale.ROOT);

        String text() {
            return text;
        }
    }

    /** Conditions joined by one connective; none of them is a junction by the same. */
    record Junction(Connective connective, List<ConditionNode> members) implements ConditionNode {
        public Junction {
            members = List.copyOf(members);
        }

        /** Joins conditions, at least one; those that are such a junction already are taken apart. */
        static ConditionNode of(Connective connective, List<ConditionNode> conditions) {
            List<ConditionNode> members = new ArrayList<>();
            for (ConditionNode condition : conditions) {
                if (condition instanceof Junction junction && junction.connective == connective) {
                    members.addAll(junction.members);
                } else {
                    members.add(condition);
                }
            }
            return members.size() == 1 ? members.get(0) : new Junction(connective, members);
        }

        @Override
        public void write(ConditionOutput out) {
            members.get(0).writeWithin(connective, out);
            for (int i = 1; i < members.size(); i++) {
                out.operator(connective.text);
                members.get(i).writeWithin(connective, out);
            }
        }

        @Override
        public Stream<Term.Attribute> attributes() {
            return members.stream().flatMap(ConditionNode::attributes);
        }

        @Override
        public Stream<String> storedNames() {
            return members.stream().flatMap(ConditionNode::storedNames);
        }

        @Override
        public ConditionOutcome evaluate(StoredItem item) {
            return connective.join(
                    members.stream().map(member -> member.evaluate(item)).toList());
        }
    }

    enum Connective {
        AND(" AND "),
        OR(" OR ");

        private final String text;

        Connective(String text) {
            this.text = text;
        }

        ConditionOutcome join(List<ConditionOutcome> outcomes) {
            return this == AND ? ConditionOutcome.and(outcomes) : ConditionOutcome.or(outcomes);
        }
    }

    record Not(ConditionNode condition) implements ConditionNode {
        static ConditionNode of(ConditionNode condition) {
            return condition instanceof Not not ? not.condition : new Not(condition);
        }

        @Override
        public void write(ConditionOutput out) {
            out.operator("NOT ");
            if (condition.isComposed()) {
                condition.writeInParentheses(out);
            } else {
                condition.write(out);
            }
        }

        @Override
        public Stream<Term.Attribute> attributes() {
            return condition.attributes();
        }

        @Override
        public Stream<? extends Term> operands() {
            return condition.operands();
        }

        @Override
        public Stream<String> storedNames() {
            return condition.storedNames();
        }

        @Override
        public ConditionOutcome evaluate(StoredItem item) {
            return condition.evaluate(item).negated();
        }

        @Override
        public List<ConditionNode> members() {
            return List.of(condition);
        }
    }

    /** A fragment that DynamoDB alone can read. */
    record Raw(RawFragment fragment) implements ConditionNode {
        @Override
        public void write(ConditionOutput out) {
            out.raw(fragment);
        }

        @Override
        public Stream<Term.Attribute> attributes() {
            return Stream.empty();
        }

        @Override
        public Stream<String> storedNames() {
            return fragment.topLevelNames().stream();
        }

        @Override
        public ConditionOutcome evaluate(StoredItem item) {
            return ConditionOutcome.UNKNOWN;
        }

        @Override
        public boolean isComposed() {
            return fragment.isComposed();
        }
    }

    /** Whether this needs parentheses where only one condition can stand. */
    default boolean isComposed() {
        return this instanceof Junction;
    }

    /** Writes this as a member of a junction; NOT binds tightest, then AND, then OR. */
    private void writeWithin(Connective outer, ConditionOutput out) {
        if (isComposed() && (outer == Connective.AND || this instanceof Raw)) {
            writeInParentheses(out);
        } else {
            write(out);
        }
    }

    private void writeInParentheses(ConditionOutput out) {
        out.punctuation("(");
        write(out);
        out.punctuation(")");
    }
}
