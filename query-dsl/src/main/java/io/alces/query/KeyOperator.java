package io.alces.query;

/** The comparisons that DynamoDB allows on keys. */
public enum KeyOperator {
    EQ,
    LT,
    LE,
    GT,
    GE,
    BETWEEN,
    BEGINS_WITH
}
