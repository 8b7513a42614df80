package io.alces.query;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The comparisons of two operands. */
enum ComparisonOperator {
    EQ("=", Operand.EQUALITY),
    NE("<>", Operand.EQUALITY),
    LT("<", Operand.ORDER),
    LE("<=", Operand.ORDER),
    GT(">", Operand.ORDER),
    GE(">=", Operand.ORDER);

    private final String symbol;
    private final String text;
    private final Operand operand;

    ComparisonOperator(String symbol, Operand operand) {
        this.symbol = symbol;
        this.text = " " + symbol + " ";
        this.operand = operand;
    }

    String symbol() {
        return symbol;
    }

    /** The symbol between two operands. */
    String text() {
        return text;
    }

    Operand operand() {
        return operand;
    }

    /** Whether two values compare so; what is absent differs from everything, be it absent too. */
    boolean holds(Optional<AttributeValue> left, Optional<AttributeValue> right) {
        boolean comparable = left.isPresent() && right.isPresent();
        return comparable ? holds(left.get(), right.get()) : this == NE;
    }

    private boolean holds(AttributeValue left, AttributeValue right) {
        return switch (this) {
            case EQ -> StoredValues.areEqual(left, right);
            case NE -> !StoredValues.areEqual(left, right);
            case LT, LE, GT, GE -> EncodedValues.haveOrder(left, right) && holds(StoredValues.compare(left, right));
        };
    }

    private boolean holds(int order) {
        return switch (this) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }
}
