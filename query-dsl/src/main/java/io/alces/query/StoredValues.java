package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds stored values by their paths, and compares them as DynamoDB does. */
public final class StoredValues {

    private StoredValues() {}

    /** Returns what an item has under a path; empty if nothing is stored there. */
    public static Optional<AttributeValue> find(Map<String, AttributeValue> item, StoredPath path) {
        Optional<AttributeValue> found = Optional.of(AttributeValue.createM(item));
        for (StoredPath.Element element : path.elements()) {
            found = found.flatMap(value -> step(value, element));
        }
        return found;
    }

    /** Tells whether two values are equal at any depth: of one type, numbers by value, sets and maps without order. */
    public static boolean areEqual(AttributeValue one, AttributeValue other) {
        if (one.type() != other.type()) {
            return false;
        }
        return switch (one.type()) {
            case N -> EncodedValues.compare(one, other) == 0;
            case SS -> Set.copyOf(one.ss()).equals(Set.copyOf(other.ss()));
            case NS -> numbers(one.ns()).equals(numbers(other.ns()));
            case BS -> Set.copyOf(one.bs()).equals(Set.copyOf(other.bs()));
            case L -> areEqual(one.l(), other.l());
            case M -> areEqual(one.m(), other.m());
            default -> one.equals(other);
        };
    }

    private static boolean areEqual(List<AttributeValue> one, List<AttributeValue> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(index -> areEqual(one.get(index), other.get(index)));
    }

    private static boolean areEqual(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry -> areEqual(entry.getValue(), requireNonNull(other.get(entry.getKey()))));
    }

    private static Set<BigDecimal> numbers(Collection<String> texts) {
        return texts.stream()
                .map(text -> new BigDecimal(text).stripTrailingZeros())
                .collect(Collectors.toSet());
    }

    private static Optional<AttributeValue> step(AttributeValue value, StoredPath.Element element) {
        if (element instanceof StoredPath.Name name) {
            return Optional.ofNullable(value.m().get(name.name()));
        }
        int index = ((StoredPath.Index) element).index();
        List<AttributeValue> list = value.l();
        return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }
}
