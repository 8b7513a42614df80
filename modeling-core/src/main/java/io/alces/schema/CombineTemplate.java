package io.alces.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A text with properties in braces, such as {@code ORDER#{orderId}}.
 *
 * @param texts one before each property, then one after the last
 * @param names the properties
 */
record CombineTemplate(List<String> texts, List<String> names) {

    /** Reads a template; empty if it is none, and then says why. */
    static Optional<CombineTemplate> read(String text, Consumer<String> problem) {
        return new Reader(text, problem).read();
    }

    private static final class Reader {
        private final String text;
        private final Consumer<String> problem;
        private final List<String> texts = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private StringBuilder literal = new StringBuilder();
        private int next;

        Reader(String text, Consumer<String> problem) {
            this.text = text;
            this.problem = problem;
        }

        Optional<CombineTemplate> read() {
            while (next < text.length()) {
                if (isDoubled('{') || isDoubled('}')) {
                    literal.append(text.charAt(next));
                    next += 2;
                } else if (text.charAt(next) == '}') {
                    problem.accept("has a } that no { opens; write }} for a brace");
                    return Optional.empty();
                } else if (text.charAt(next) != '{') {
                    literal.append(text.charAt(next++));
                } else if (!readName()) {
                    return Optional.empty();
                }
            }
            texts.add(literal.toString());
            return Optional.of(new CombineTemplate(List.copyOf(texts), List.copyOf(names)));
        }

        private boolean isDoubled(char brace) {
            return text.charAt(next) == brace && next + 1 < text.length() && text.charAt(next + 1) == brace;
        }

        private boolean readName() {
            int end = text.indexOf('}', next);
            if (end < 0) {
                problem.accept("has a { that no } closes; write {{ for a brace");
                return false;
            }
            names.add(text.substring(next + 1, end));
            texts.add(literal.toString());
            literal = new StringBuilder();
            next = end + 1;
            return true;
        }
    }
}
