package io.alces.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The immutable tree of a condition: one record for each shape that DynamoDB's grammar has. */
sealed interface ConditionNode {

    void write(ConditionOutput out);

    /** The property paths that this condition reads, in the order written. */
    Stream<PropertyPath<?, ?>> paths();

    record Comparison(Term left, ComparisonOperator operator, Term right) implements ConditionNode {
        @Override
        public void write(ConditionOutput out) {
            if (left instanceof Term.Attribute one && right instanceof Term.Attribute other) {
                out.comparison(one, operator.operand(), other);
            }
            left.write(out);
            out.operator(" " + operator.symbol() + " ");
            right.write(out);
        }

        @Override
        public Stream<PropertyPath<?, ?>> paths() {
            return Stream.concat(left.paths(), right.paths());
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
        public Stream<PropertyPath<?, ?>> paths() {
            return tested.paths();
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
        public Stream<PropertyPath<?, ?>> paths() {
            return tested.paths();
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
        public Stream<PropertyPath<?, ?>> paths() {
            return attribute.paths();
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
            for (ConditionNode member : members.subList(1, members.size())) {
                out.operator(" " + connective + " ");
                member.writeWithin(connective, out);
            }
        }

        @Override
        public Stream<PropertyPath<?, ?>> paths() {
            return members.stream().flatMap(ConditionNode::paths);
        }
    }

    enum Connective {
        AND,
        OR
    }

    record Not(ConditionNode condition) implements ConditionNode {
        static ConditionNode of(ConditionNode condition) {
            return condition instanceof Not not ? not.condition : new Not(condition);
        }

        @Override
        public void write(ConditionOutput out) {
            out.operator("NOT ");
            if (condition instanceof Junction) {
                condition.writeInParentheses(out);
            } else {
                condition.write(out);
            }
        }

        @Override
        public Stream<PropertyPath<?, ?>> paths() {
            return condition.paths();
        }
    }

    /** Writes this as a member of a junction; NOT binds tightest, then AND, then OR. */
    private void writeWithin(Connective outer, ConditionOutput out) {
        if (outer == Connective.AND && this instanceof Junction) {
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
