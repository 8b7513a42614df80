package io.alces.schema;

import java.util.List;

/** Words in messages. */
public final class Words {
    private Words() {}

    /** The words as a list: {@code a, b and c}. */
    public static String list(List<String> words, String conjunction) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " " + conjunction + " " + words.get(last);
    }
}
