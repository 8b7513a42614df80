package io.alces.it;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A few stored values of all types, and what is made of them. */
final class GeneratedValues {
    /** The names of attributes and of keys of maps. */
    static final List<String> NAMES = List.of("a", "b", "c");

    private static final Arbitrary<AttributeValue> TEXTS = Arbitraries.of(
                    "", "a", "ab", "abc", "b", "1", "ä", "😀", "\uFFFF", ":0", "#0", "a OR b", "'\"`")
            .map(AttributeValue::fromS);
    private static final Arbitrary<AttributeValue> NUMBERS = Arbitraries.of(
                    "0",
                    "-0.0",
                    "1",
                    "1.00",
                    "2",
                    "3",
                    "10",
                    "1e1",
                    "-1",
                    "-2.5",
                    "1E-130",
                    "9.9999999999999999999999999999999999999E+125")
            .map(AttributeValue::fromN);
    private static final Arbitrary<AttributeValue> BINARIES = Arbitraries.of("", "a", "ab", "abc", "b", "ä")
            .map(text -> AttributeValue.fromB(SdkBytes.fromUtf8String(text)));
    private static final Arbitrary<AttributeValue> ORDERED = Arbitraries.oneOf(TEXTS, NUMBERS, BINARIES);
    private static final Arbitrary<AttributeValue> SETS = Arbitraries.of(
            AttributeValue.fromSs(List.of("a")),
            AttributeValue.fromSs(List.of("a", "", "ab")),
            AttributeValue.fromNs(List.of("1")),
            AttributeValue.fromNs(List.of("1.0", "2", "-1")),
            AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("a"))),
            AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("b"), SdkBytes.fromUtf8String("a"))));
    private static final Arbitrary<AttributeValue> OTHERS =
            Arbitraries.of(AttributeValue.fromBool(true), AttributeValue.fromBool(false), AttributeValue.fromNul(true));

    private final List<AttributeValue> values;

    private GeneratedValues(List<AttributeValue> values) {
        this.values = values;
    }

    /** A few values, each in two forms that are equal, so that items and conditions often have the same. */
    static Arbitrary<GeneratedValues> any() {
        return Combinators.combine(ORDERED, ORDERED, TEXTS, SETS, Arbitraries.lazy(GeneratedValues::values))
                .as((one, two, text, set, other) -> new GeneratedValues(Stream.of(one, two, text, set, other)
                        .flatMap(value -> Stream.of(value, alike(value)))
                        .toList()));
    }

    /** Values of all types. */
    Arbitrary<AttributeValue> all() {
        return Arbitraries.of(values);
    }

    /** Values of the types that have an order. */
    Arbitrary<AttributeValue> ordered() {
        return ofTypes(AttributeValue.Type.S, AttributeValue.Type.N, AttributeValue.Type.B);
    }

    /** Text and binary. */
    Arbitrary<AttributeValue> sequences() {
        return ofTypes(AttributeValue.Type.S, AttributeValue.Type.B);
    }

    /** Values that others may contain. */
    Arbitrary<AttributeValue> elements() {
        return Arbitraries.of(values.stream()
                .flatMap(
                        value -> Stream.concat(Stream.of(value), elements(value).map(GeneratedValues::alike)))
                .toList());
    }

    /** Items without a key. */
    Arbitrary<Map<String, AttributeValue>> attributes() {
        return attributes(Arbitraries.frequencyOf(
                Tuple.of(4, all()),
                Tuple.of(1, all().list().ofMaxSize(2).map(AttributeValue::fromL)),
                Tuple.of(1, attributes(all()).map(AttributeValue::fromM))));
    }

    private Arbitrary<AttributeValue> ofTypes(AttributeValue.Type... types) {
        return Arbitraries.of(values.stream()
                .filter(value -> List.of(types).contains(value.type()))
                .toList());
    }

    private static Arbitrary<AttributeValue> values() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, ORDERED),
                Tuple.of(2, OTHERS),
                Tuple.of(1, SETS),
                Tuple.of(
                        2,
                        Arbitraries.lazy(GeneratedValues::values)
                                .list()
                                .ofMaxSize(2)
                                .map(AttributeValue::fromL)),
                Tuple.of(
                        2, attributes(Arbitraries.lazy(GeneratedValues::values)).map(AttributeValue::fromM)));
    }

    private static Arbitrary<Map<String, AttributeValue>> attributes(Arbitrary<AttributeValue> values) {
        return Arbitraries.maps(Arbitraries.of(NAMES), values).ofMaxSize(NAMES.size());
    }

    private static Stream<AttributeValue> elements(AttributeValue value) {
        return switch (value.type()) {
            case SS -> value.ss().stream().map(AttributeValue::fromS);
            case NS -> value.ns().stream().map(AttributeValue::fromN);
            case BS -> value.bs().stream().map(AttributeValue::fromB);
            case L -> value.l().stream();
            default -> Stream.of(value);
        };
    }

    /** An equal value that is written otherwise, where there is one. */
    private static AttributeValue alike(AttributeValue value) {
        return switch (value.type()) {
            case N -> AttributeValue.fromN(alike(value.n()));
            case SS -> AttributeValue.fromSs(reversed(value.ss()));
            case NS ->
                AttributeValue.fromNs(reversed(value.ns()).stream()
                        .map(GeneratedValues::alike)
                        .toList());
            case BS -> AttributeValue.fromBs(reversed(value.bs()));
            case L ->
                AttributeValue.fromL(
                        value.l().stream().map(GeneratedValues::alike).toList());
            case M ->
                AttributeValue.fromM(value.m().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> alike(entry.getValue()))));
            default -> value;
        };
    }

    private static String alike(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.precision() == 38
                ? number
                : value.setScale(value.scale() + 1).toString();
    }

    private static <E> List<E> reversed(List<E> list) {
        List<E> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
