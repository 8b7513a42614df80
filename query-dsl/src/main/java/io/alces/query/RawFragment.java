package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A part of an expression in DynamoDB's own words, with placeholders of its own.
 *
 * <p>It is known by its tokens, so that it stays one part wherever it is put: its brackets are balanced, and its
 * placeholders become those of the request. What the tokens mean is for DynamoDB to say.
 */
record RawFragment(List<RawToken> tokens, Map<String, String> names, Map<String, AttributeValue> values) {

    RawFragment {
        tokens = List.copyOf(tokens);
        names = Map.copyOf(names);
        values = Map.copyOf(values);
    }

    /** Reads a fragment; refuses one that is not whole. */
    static RawFragment of(String text, Map<String, String> names, Map<String, AttributeValue> values) {
        RawFragmentReader reader = new RawFragmentReader(requireNonNull(text, "fragment"));
        return new RawFragment(reader.tokens(names.keySet(), values.keySet()), names, values);
    }

    /** The fragment with other placeholders. */
    String text(Function<String, String> placeholderOfName, Function<AttributeValue, String> placeholderOfValue) {
        return text(token -> switch (token.kind()) {
            case NAME_PLACEHOLDER -> placeholderOfName.apply(requireNonNull(names.get(token.text())));
            case VALUE_PLACEHOLDER -> placeholderOfValue.apply(requireNonNull(values.get(token.text())));
            default -> token.text();
        });
    }

    /** How many operators and functions DynamoDB counts; BETWEEN is one with its AND. */
    int operators() {
        long comparisons = tokens.stream()
                .filter(token -> token.kind() == RawToken.Kind.COMPARISON || token.isIn() || token.isConnective())
                .count();
        long functions =
                IntStream.range(0, tokens.size()).filter(this::isFunction).count();
        return (int) (comparisons + functions);
    }

    /** Whether there is more than one condition in this outside of brackets, or a negated one. */
    boolean isComposed() {
        List<RawToken> outermost =
                tokens.stream().filter(token -> token.depth() == 0).toList();
        return outermost.stream().filter(RawToken::isConnective).count()
                > outermost.stream().filter(RawToken::isBetween).count();
    }

    /** The names of the attributes that paths in this begin with. */
    List<String> topLevelNames() {
        return IntStream.range(0, tokens.size())
                .filter(index -> index == 0 || !tokens.get(index - 1).is("."))
                .boxed()
                .flatMap(this::name)
                .distinct()
                .toList();
    }

    private Stream<String> name(int index) {
        RawToken token = tokens.get(index);
        if (token.kind() == RawToken.Kind.NAME_PLACEHOLDER) {
            return Stream.of(requireNonNull(names.get(token.text())));
        }
        return token.isIdentifier() && !isFunction(index) ? Stream.of(token.text()) : Stream.empty();
    }

    private boolean isFunction(int index) {
        return tokens.get(index).isIdentifier()
                && index + 1 < tokens.size()
                && tokens.get(index + 1).is("(");
    }

    private String text(Function<RawToken, String> written) {
        return tokens.stream()
                .map(token -> (token.spaced() ? " " : "") + written.apply(token))
                .collect(Collectors.joining());
    }

    /** The fragment as it was given, which holds no values. */
    @Override
    public String toString() {
        return text(RawToken::text);
    }
}
