package io.alces.query;

/**
 * The limits of expressions, from "Constraints in Amazon DynamoDB", section "Expression parameters", of the Amazon
 * DynamoDB Developer Guide.
 */
final class ExpressionLimits {

    private static final int MAX_LENGTH = 4096;
    private static final int MAX_OPERATORS = 300;
    private static final long MAX_SUBSTITUTIONS = 2L * 1024 * 1024;

    private ExpressionLimits() {}

    /** Refuses an expression that is too long; all of its characters are ASCII, so each is a byte. */
    static void checkLength(String kind, CharSequence expression) {
        if (isTooLong(expression)) {
            throw new IllegalArgumentException("The " + kind + " expression has " + expression.length()
                    + " bytes, more than the " + MAX_LENGTH
                    + " that DynamoDB takes; split the request, or ask for less in it");
        }
    }

    static boolean isTooLong(CharSequence expression) {
        return expression.length() > MAX_LENGTH;
    }

    /**
     * Refuses an expression with too many operators and functions.
     *
     * @param remedy what to do, for the message
     */
    static void checkOperators(String kind, int operators, String remedy) {
        if (operators > MAX_OPERATORS) {
            throw new IllegalArgumentException("The " + kind + " expression has " + operators
                    + " operators and functions, more than the " + MAX_OPERATORS
                    + " that DynamoDB takes; " + remedy);
        }
    }

    /** Refuses names and values of a request that are too large together. */
    static void checkSubstitutions(long bytes) {
        if (bytes > MAX_SUBSTITUTIONS) {
            throw new IllegalArgumentException("The names and values of the request's expressions have " + bytes
                    + " bytes, more than the " + MAX_SUBSTITUTIONS
                    + " that DynamoDB takes; use smaller values, or split the request");
        }
    }
}
