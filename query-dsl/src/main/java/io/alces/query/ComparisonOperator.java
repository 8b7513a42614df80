package io.alces.query;

/** The comparisons of two operands. */
enum ComparisonOperator {
    EQ("=", Operand.EQUALITY),
    NE("<>", Operand.EQUALITY),
    LT("<", Operand.ORDER),
    LE("<=", Operand.ORDER),
    GT(">", Operand.ORDER),
    GE(">=", Operand.ORDER);

    private final String symbol;
    private final Operand operand;

    ComparisonOperator(String symbol, Operand operand) {
        this.symbol = symbol;
        this.operand = operand;
    }

    String symbol() {
        return symbol;
    }

    Operand operand() {
        return operand;
    }
}
