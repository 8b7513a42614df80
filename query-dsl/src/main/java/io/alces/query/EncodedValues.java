package io.alces.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB demands of values in expressions, checked where it would refuse the request, and their sizes. */
final class EncodedValues {

    /** By type, then by value where there is an order, else by what the value looks like. */
    static final Comparator<AttributeValue> ORDER =
            Comparator.comparing(AttributeValue::type).thenComparing(StoredValues::compare);

    private static final char ASCII_END = 0x80;

    private EncodedValues() {}

    static void check(Term.Attribute attribute, Operand operand, AttributeValue value) {
        switch (operand) {
            case ORDER -> checkOrdered(attribute, value);
            case PREFIX -> checkPrefix(attribute, value);
            case EQUALITY, ELEMENT -> {}
        }
    }

    /** DynamoDB takes an empty prefix in a filter, where it selects what is text, but not of a key. */
    static void checkKey(Term.Given given, AttributeValue value) {
        if (given.operand() == Operand.PREFIX && size(value) == 0) {
            throw new IllegalArgumentException(given.attribute()
                    + ": beginsWith was given an empty prefix, which every key has; leave the condition out");
        }
    }

    static void checkBounds(Term tested, AttributeValue low, AttributeValue high) {
        if (low.type() != high.type()) {
            throw new IllegalArgumentException(tested + ": the bounds of between are stored as "
                    + StoredValues.type(low) + " and " + StoredValues.type(high) + "; give two values of one type");
        }
        if (StoredValues.compare(low, high) > 0) {
            throw new IllegalArgumentException(
                    tested + ": the lower bound of between is above the upper bound; swap them");
        }
    }

    /** The size of a value as DynamoDB counts it, to a few bytes. */
    static long size(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> value.n().length();
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToLong(EncodedValues::utf8).sum();
            case NS -> value.ns().stream().mapToLong(String::length).sum();
            case BS ->
                value.bs().stream()
                        .mapToLong(bytes -> bytes.asByteArrayUnsafe().length)
                        .sum();
            case L ->
                3 + value.l().stream().mapToLong(element -> 1 + size(element)).sum();
            case M ->
                3
                        + value.m().entrySet().stream()
                                .mapToLong(entry -> 1 + utf8(entry.getKey()) + size(entry.getValue()))
                                .sum();
            default -> 1;
        };
    }

    static int utf8(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII_END) {
                return text.getBytes(UTF_8).length;
            }
        }
        return text.length();
    }

    /** Tells whether one of two values can be less than the other. */
    static boolean haveOrder(AttributeValue one, AttributeValue other) {
        return one.type() == other.type() && hasOrder(one);
    }

    private static boolean hasOrder(AttributeValue value) {
        return switch (value.type()) {
            case S, N, B -> true;
            default -> false;
        };
    }

    private static void checkOrdered(Term.Attribute attribute, AttributeValue value) {
        if (!hasOrder(value)) {
            throw new IllegalArgumentException(attribute + " is stored as " + StoredValues.type(value)
                    + ", which has no order; only S, N and B have one, compare it with eq or ne");
        }
    }

    private static void checkPrefix(Term.Attribute attribute, AttributeValue value) {
        switch (value.type()) {
            case S, B -> {}
            default ->
                throw new IllegalArgumentException(attribute + ": beginsWith takes a prefix that is stored as S or B,"
                        + " found " + StoredValues.type(value) + "; use between for numbers");
        }
    }
}
