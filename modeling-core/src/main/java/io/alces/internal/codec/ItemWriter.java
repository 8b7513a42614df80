package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import java.math.BigDecimal;
import java.util.Collection;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Takes one item as a sequence of calls, so that a codec does not know whether it writes a map of attribute values or
 * bytes. Not thread-safe; one writer for one item.
 *
 * <p>A value follows each {@link #name}; between {@link #beginList} and {@link #endList} values follow each other
 * without names. A value that cannot be stored is an {@link io.alces.error.InvalidItemException} that names its path.
 */
public interface ItemWriter {

    /** Starts the next attribute of the map that is being written. */
    void name(String name);

    /** Starts the next attribute, by a name that no other attribute of the map has. */
    default void distinctName(String name) {
        name(name);
    }

    /** Starts the next attribute, by a name of the schema: one that can be stored, and that no other attribute has. */
    default void attribute(String name) {
        name(name);
    }

    void text(String value);

    void number(long value);

    /** A number; NaN and infinity cannot be stored. */
    void number(double value);

    void number(BigDecimal value);

    /** A number from its text: digits, at most one point, at most one exponent. */
    void number(String value);

    void bool(boolean value);

    void binary(SdkBytes value);

    /** A stored NULL, for a null inside a list or a map. */
    void nul();

    /**
     * A set of text. Values that are stored alike are stored once. An empty set is left out of a map, and cannot be
     * stored in a list.
     */
    void textSet(Collection<String> values);

    /** As a set of text, numbers from their text; those that are equal are stored once. */
    void numberSet(Collection<String> values);

    /** As a set of text, of binary. */
    void binarySet(Collection<SdkBytes> values);

    void beginMap();

    /**
     * As {@link #beginMap()}.
     *
     * @param size about how many attributes follow
     */
    default void beginMap(int size) {
        beginMap();
    }

    void endMap();

    void beginList();

    /**
     * As {@link #beginList()}.
     *
     * @param size about how many values follow
     */
    default void beginList(int size) {
        beginList();
    }

    void endList();

    /** A whole value as a converter made it. */
    default void value(AttributeValue value) {
        switch (value.type()) {
            case S -> text(value.s());
            case N -> number(value.n());
            case B -> binary(value.b());
            case BOOL -> bool(value.bool());
            case NUL -> nul();
            case SS -> textSet(value.ss());
            case NS -> numberSet(value.ns());
            case BS -> binarySet(value.bs());
            case M -> {
                beginMap(value.m().size());
                value.m().forEach((name, entry) -> {
                    name(name);
                    value(entry);
                });
                endMap();
            }
            case L -> {
                beginList(value.l().size());
                value.l().forEach(this::value);
                endList();
            }
            default ->
                throw new InvalidItemException(
                        path(), "an AttributeValue without a type cannot be stored; give it a value");
        }
    }

    /** The path of the value that is being written, such as {@code Order.shipTo.lines[2]}, for messages. */
    String path();
}
