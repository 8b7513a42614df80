package io.alces.internal.codec;

import org.jspecify.annotations.Nullable;

/** What DynamoDB cannot store of text. */
final class StoredText {
    private StoredText() {}

    /** What is wrong with the name of an attribute or the key of a map; null if nothing is. */
    static @Nullable String problemOfName(String name) {
        return name.isEmpty()
                ? "the name of an attribute is empty; give the key of the map at least one character"
                : problem(name);
    }

    /** What is wrong with a text; null if nothing is. */
    static @Nullable String problem(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return problemOfSurrogates(text, i);
            }
        }
        return null;
    }

    private static @Nullable String problemOfSurrogates(String text, int first) {
        for (int i = first; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
                    return "text with half of a surrogate pair has no UTF-8 form; was it cut between the two?";
                }
                i++;
            }
        }
        return null;
    }
}
