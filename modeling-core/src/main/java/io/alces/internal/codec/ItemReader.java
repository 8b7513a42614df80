package io.alces.internal.codec;

import io.alces.internal.wire.AttributeType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Gives one item as a sequence of calls, so that a codec does not know whether it reads a map of attribute values or
 * bytes. Not thread-safe; one reader for one item.
 *
 * <p>Attributes come in any order. {@link #next(AttributeNames)} moves to the next attribute that a codec knows, and
 * says which it is; a value is read at most once, or left. A value that is not of the type asked for is an
 * {@link io.alces.error.UnreadableItemException} that names its path, the type expected and the type found.
 */
public interface ItemReader {

    /** The type of the current value. */
    AttributeType type();

    String text();

    /** The text of a number, as DynamoDB sent it. */
    String number();

    long longNumber();

    int intNumber();

    double doubleNumber();

    boolean bool();

    SdkBytes binary();

    /** Whether the current value is a stored NULL. */
    boolean isNull();

    List<String> textSet();

    /** The texts of the numbers of a set. */
    List<String> numberSet();

    List<SdkBytes> binarySet();

    /** The text of an attribute of the current value, which must be a map that is not entered yet, for discriminators. */
    String peekText(String name);

    /** Enters the current value, which must be a map. */
    void beginMap();

    /**
     * Moves to the next attribute of the map whose name is in {@code names}.
     *
     * @return its place in {@code names}; {@link AttributeNames#UNKNOWN} for one that is not there, if {@code names}
     *     asks to be told of those; {@link AttributeNames#END} after the last, which also leaves the map
     */
    int next(AttributeNames names);

    /** Moves to the next entry of the map, whatever its name; null after the last, which also leaves the map. */
    @Nullable String nextName();

    /** The name of the current attribute, after {@link #next} has moved to it. */
    String name();

    /** Enters the current value, which must be a list. */
    void beginList();

    /** How many entries or elements the map or list has that was entered last; 0 if that is not known. */
    default int size() {
        return 0;
    }

    /** Moves to the next element of the list; false after the last, which also leaves the list. */
    boolean nextElement();

    /** The current value as a whole, for converters. */
    AttributeValue value();

    /** The path of the current value, such as {@code Order.shipTo.lines[2]}, for messages. */
    String path();
}
