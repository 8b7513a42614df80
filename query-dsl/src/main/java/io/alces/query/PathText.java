package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** Reads and prints paths as text: {@code shipTo.city}, {@code lines[0].sku}, {@code `a.b`[0].c}. */
final class PathText {

    private static final String SPECIAL = ".[]`";

    private final String text;
    private final List<PathElement> elements = new ArrayList<>();
    private int position;

    private PathText(String text) {
        this.text = text;
    }

    static List<PathElement> parse(String text) {
        return new PathText(requireNonNull(text, "text")).parse();
    }

    static String print(List<PathElement> elements) {
        StringBuilder out = new StringBuilder();
        elements.forEach(element -> print(element, out));
        return out.toString();
    }

    /** Appends a name to a path, with a dot before it if the path has begun, quoted where it has to be. */
    static void printName(String name, StringBuilder out) {
        if (!out.isEmpty()) {
            out.append('.');
        }
        boolean bare = !name.isEmpty() && name.chars().allMatch(c -> SPECIAL.indexOf(c) < 0);
        out.append(bare ? name : '`' + name.replace("`", "``") + '`');
    }

    private static void print(PathElement element, StringBuilder out) {
        if (element instanceof PathElement.Accessor accessor) {
            if (out.isEmpty()) {
                out.append(accessor.owner().getSimpleName());
            }
            printName(accessor.method(), out);
        } else if (element instanceof PathElement.Name name) {
            printName(name.name(), out);
        } else if (element instanceof PathElement.MapKey key) {
            printName(key.key().toString(), out);
        } else if (element instanceof PathElement.Index index) {
            out.append('[').append(index.index()).append(']');
        }
    }

    private List<PathElement> parse() {
        name();
        while (position < text.length()) {
            step();
        }
        return elements;
    }

    private void step() {
        switch (text.charAt(position)) {
            case '.' -> {
                position++;
                name();
            }
            case '[' -> {
                position++;
                index();
            }
            default -> throw malformed("expected a dot, an index such as [0] or the end");
        }
    }

    private void name() {
        boolean quoted = position < text.length() && text.charAt(position) == '`';
        elements.add(new PathElement.Name(quoted ? quotedName() : bareName()));
    }

    private String bareName() {
        int start = position;
        while (position < text.length() && SPECIAL.indexOf(text.charAt(position)) < 0) {
            position++;
        }
        if (position == start) {
            throw malformed("expected a name");
        }
        return text.substring(start, position);
    }

    private String quotedName() {
        StringBuilder name = new StringBuilder();
        position++;
        while (!closingQuote()) {
            name.append(text.charAt(position));
            position += text.charAt(position) == '`' ? 2 : 1;
        }
        if (name.isEmpty()) {
            throw malformed("expected a name between the backticks");
        }
        position++;
        return name.toString();
    }

    private boolean closingQuote() {
        if (position == text.length()) {
            throw malformed("expected a closing backtick");
        }
        return text.charAt(position) == '`' && !text.startsWith("``", position);
    }

    private void index() {
        int start = position;
        while (position < text.length() && isDigit(text.charAt(position))) {
            position++;
        }
        int index = number(start);
        if (position == text.length() || text.charAt(position) != ']') {
            throw malformed("expected a closing bracket");
        }
        position++;
        elements.add(new PathElement.Index(index));
    }

    private int number(int start) {
        if (position == start) {
            throw malformed("expected a list index of digits");
        }
        try {
            return Integer.parseInt(text, start, position, 10);
        } catch (NumberFormatException e) {
            position = start;
            throw malformed("expected a list index of at most " + Integer.MAX_VALUE);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private IllegalArgumentException malformed(String expected) {
        String found = position < text.length() ? "'" + text.charAt(position) + "'" : "the end";
        return new IllegalArgumentException(
                "The path \"" + text + "\" is malformed at character " + (position + 1) + ": " + expected + ", found "
                        + found + "; write a name that holds a dot, bracket or backtick as `a.b`");
    }
}
