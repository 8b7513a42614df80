package io.alces.internal.codec;

/** The text of paths in messages. */
final class Paths {
    private Paths() {}

    /** Adds the name of an attribute; one that could be taken for several steps stands in backticks. */
    static void name(StringBuilder path, String name) {
        path.append('.');
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '.' || c == '[' || c == ']' || c == '`')) {
            path.append('`').append(name.replace("`", "``")).append('`');
        } else {
            path.append(name);
        }
    }

    static void index(StringBuilder path, int index) {
        path.append('[').append(index).append(']');
    }
}
