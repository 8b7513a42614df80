package io.alces.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the text of a raw fragment apart, and refuses one that would not stay one part of an expression. */
final class RawFragmentReader {

    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern TOKEN =
            Pattern.compile("[#:][A-Za-z0-9_]+|[A-Za-z][A-Za-z0-9_]*|[0-9]+|<>|<=|>=|[=<>()\\[\\].,]");

    private final String text;
    private final List<RawToken> tokens = new ArrayList<>();
    private final Deque<RawToken> open = new ArrayDeque<>();

    RawFragmentReader(String text) {
        this.text = text;
    }

    List<RawToken> tokens(Set<String> names, Set<String> values) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "A raw condition has no text; leave the condition out if there is nothing to check");
        }
        int end = afterSpace(0);
        while (end < text.length()) {
            end = afterSpace(token(end));
        }
        if (!open.isEmpty()) {
            throw malformed(open.pop(), "is not closed; close it");
        }
        checkPlaceholders(RawToken.Kind.NAME_PLACEHOLDER, names, "name");
        checkPlaceholders(RawToken.Kind.VALUE_PLACEHOLDER, values, "value");
        return tokens;
    }

    private int afterSpace(int position) {
        Matcher space = SPACE.matcher(text).region(position, text.length());
        return space.lookingAt() ? space.end() : position;
    }

    private int token(int position) {
        Matcher matcher = TOKEN.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw malformed(
                    position,
                    text.substring(position, text.offsetByCodePoints(position, 1)),
                    "is no part of one;" + " write placeholders such as #name and :value for what is no plain name");
        }
        add(matcher.group(), position);
        return matcher.end();
    }

    private void add(String found, int position) {
        boolean spaced = !tokens.isEmpty() && Character.isWhitespace(text.charAt(position - 1));
        boolean closing = found.equals(")") || found.equals("]");
        RawToken token = new RawToken(
                RawToken.Kind.of(found.charAt(0)), found, position, open.size() - (closing ? 1 : 0), spaced);
        if (closing) {
            close(token);
        } else if (found.equals("(") || found.equals("[")) {
            open.push(token);
        }
        tokens.add(token);
    }

    private void close(RawToken token) {
        String opening = token.is(")") ? "(" : "[";
        if (open.isEmpty() || !open.pop().is(opening)) {
            throw malformed(token, "closes nothing; take it out");
        }
    }

    private void checkPlaceholders(RawToken.Kind kind, Set<String> defined, String what) {
        Set<String> used = tokens.stream()
                .filter(token -> token.kind() == kind)
                .map(RawToken::text)
                .collect(Collectors.toSet());
        firstBeyond(used, defined).ifPresent(placeholder -> {
            throw new IllegalArgumentException(
                    quoted() + " uses " + placeholder + ", which has no " + what + "; give it one");
        });
        firstBeyond(defined, used).ifPresent(placeholder -> {
            throw new IllegalArgumentException(
                    quoted() + " has a " + what + " for " + placeholder + ", which it does not use; take it out");
        });
    }

    private static Optional<String> firstBeyond(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).sorted().findFirst();
    }

    private IllegalArgumentException malformed(RawToken token, String problem) {
        return malformed(token.position(), token.text(), problem);
    }

    private IllegalArgumentException malformed(int position, String found, String problem) {
        return new IllegalArgumentException(
                quoted() + " is malformed: '" + found + "' at character " + (position + 1) + " " + problem);
    }

    private String quoted() {
        return "The raw condition \"" + text + "\"";
    }
}
