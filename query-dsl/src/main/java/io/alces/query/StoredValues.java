package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds stored values by their paths, names their types, and compares them as DynamoDB does. */
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

    /** Returns DynamoDB's own sign for the type of a value, {@code S} for a string. */
    public static String type(AttributeValue value) {
        return switch (value.type()) {
            case NUL -> "NULL";
            case UNKNOWN_TO_SDK_VERSION -> "unknown";
            default -> value.type().name();
        };
    }

    /**
     * Compares two values of one type in DynamoDB's order: numbers by value, text and binary by their unsigned bytes.
     * Other types have no order in DynamoDB; theirs here only serves to sort alike what is alike.
     */
    public static int compare(AttributeValue one, AttributeValue other) {
        return switch (one.type()) {
            case N -> new BigDecimal(one.n()).compareTo(new BigDecimal(other.n()));
            case B -> compare(one.b(), other.b());
            case S -> compare(SdkBytes.fromUtf8String(one.s()), SdkBytes.fromUtf8String(other.s()));
            default -> one.toString().compareTo(other.toString());
        };
    }

    /** Tells whether two values are equal at any depth: of one type, numbers by value, sets and maps without order. */
    public static boolean areEqual(AttributeValue one, AttributeValue other) {
        if (one.type() != other.type()) {
            return false;
        }
        return switch (one.type()) {
            case N -> compare(one, other) == 0;
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

    private static int compare(SdkBytes one, SdkBytes other) {
        return Arrays.compareUnsigned(one.asByteArrayUnsafe(), other.asByteArrayUnsafe());
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
