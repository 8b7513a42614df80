package io.alces.query;

import java.util.Locale;

/**
 * A token of a raw fragment.
 *
 * @param position where it begins, from 0
 * @param depth how many brackets it stands in
 * @param spaced whether something separates it from the token before
 */
record RawToken(Kind kind, String text, int position, int depth, boolean spaced) {

    enum Kind {
        NAME_PLACEHOLDER,
        VALUE_PLACEHOLDER,
        WORD,
        NUMBER,
        COMPARISON,
        PUNCTUATION;

        static Kind of(char first) {
            return switch (first) {
                case '#' -> NAME_PLACEHOLDER;
                case ':' -> VALUE_PLACEHOLDER;
                case '<', '>', '=' -> COMPARISON;
                case '(', ')', '[', ']', '.', ',' -> PUNCTUATION;
                default -> Character.isDigit(first) ? NUMBER : WORD;
            };
        }
    }

    boolean is(String punctuation) {
        return text.equals(punctuation);
    }

    boolean isConnective() {
        return kind == Kind.WORD
                && switch (text.toUpperCase(Locale.ROOT)) {
                    case "AND", "OR", "NOT" -> true;
                    default -> false;
                };
    }

    boolean isBetween() {
        return kind == Kind.WORD && text.equalsIgnoreCase("BETWEEN");
    }

    boolean isIn() {
        return kind == Kind.WORD && text.equalsIgnoreCase("IN");
    }

    /** Whether this is an attribute's name as it is, or a function. */
    boolean isIdentifier() {
        return kind == Kind.WORD && !isConnective() && !isBetween() && !isIn();
    }
}
