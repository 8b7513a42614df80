package io.alces.internal.codec;

import org.jspecify.annotations.Nullable;

/**
 * Where a value is that is made plain, for messages.
 *
 * @param outer what holds the value; null for the item itself
 * @param name the name of the value in what holds it; null for an element of a list
 * @param index the place of an element
 */
record PlainPath(@Nullable PlainPath outer, @Nullable String name, int index, int depth) {

    /** More than an item that is stored can have, so that an object that holds itself is told from a deep one. */
    private static final int MAX_DEPTH = 64;

    static PlainPath root(String model) {
        return new PlainPath(null, model, 0, 0);
    }

    PlainPath then(String inner) {
        return inside(inner, 0);
    }

    PlainPath then(int element) {
        return inside(null, element);
    }

    private PlainPath inside(@Nullable String inner, int element) {
        if (depth == MAX_DEPTH) {
            throw wrong("nests deeper than " + MAX_DEPTH + " levels; look for an object that holds itself");
        }
        return new PlainPath(this, inner, element, depth + 1);
    }

    IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(this + ": " + problem);
    }

    IllegalArgumentException wrong(String problem, RuntimeException cause) {
        return new IllegalArgumentException(this + ": " + problem, cause);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        print(text);
        return text.toString();
    }

    private void print(StringBuilder text) {
        if (outer != null) {
            outer.print(text);
        }
        if (name == null) {
            Paths.index(text, index);
        } else if (outer == null) {
            text.append(name);
        } else {
            Paths.name(text, name);
        }
    }
}
