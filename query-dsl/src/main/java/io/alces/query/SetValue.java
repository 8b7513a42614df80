package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a {@link UpdateAction.Set} stores. Immutable and thread-safe; the text of one shows the types of values, not the
 * values.
 */
public sealed interface SetValue {

    /** What may stand in an arithmetic and in a joined list. */
    sealed interface Operand extends SetValue {}

    /** A value as it is stored. */
    record Given(AttributeValue value) implements Operand {
        public Given {
            requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return StoredValues.type(value);
        }
    }

    /** What an attribute of the item has before the update; DynamoDB fails if it has none. */
    record Attribute(StoredPath path) implements Operand {
        public Attribute {
            requireNonNull(path, "path");
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * What an attribute of the item has before the update, or a value if it has none.
     *
     * @param others attributes whose values go before {@code orElse}, in order of preference
     */
    record AttributeOrElse(StoredPath path, List<StoredPath> others, AttributeValue orElse) implements Operand {
        public AttributeOrElse {
            requireNonNull(path, "path");
            others = List.copyOf(others);
            requireNonNull(orElse, "orElse");
        }

        /** What one attribute has, or a value. */
        public AttributeOrElse(StoredPath path, AttributeValue orElse) {
            this(path, List.of(), orElse);
        }

        /** All attributes whose values go before {@code orElse}, in order of preference. */
        public List<StoredPath> paths() {
            return Stream.concat(Stream.of(path), others.stream()).toList();
        }

        @Override
        public String toString() {
            String names = paths().stream().map(StoredPath::toString).collect(Collectors.joining(", "));
            return "if_not_exists(" + names + ", " + StoredValues.type(orElse) + ")";
        }
    }

    /** A number plus another one, or minus it. */
    record Arithmetic(Operand left, Sign sign, Operand right) implements SetValue {
        public Arithmetic {
            requireNonNull(left, "left");
            requireNonNull(sign, "sign");
            requireNonNull(right, "right");
        }

        @Override
        public String toString() {
            return left + " " + sign.symbol() + " " + right;
        }
    }

    /** The arithmetic that DynamoDB has. */
    enum Sign {
        PLUS("+"),
        MINUS("-");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }

    /** The elements of one list, then those of another. */
    record JoinedLists(Operand first, Operand second) implements SetValue {
        public JoinedLists {
            requireNonNull(first, "first");
            requireNonNull(second, "second");
        }

        @Override
        public String toString() {
            return "list_append(" + first + ", " + second + ")";
        }
    }
}
