package io.alces.internal.codec;

import io.alces.convert.ConversionException;
import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.internal.wire.AttributeType;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The errors of values that cannot be converted. */
final class Conversions {
    private Conversions() {}

    /** What a converter that failed to store a value is reported as. */
    static InvalidItemException invalid(ItemWriter writer, String type, RuntimeException cause) {
        String problem = cause instanceof ConversionException
                ? String.valueOf(cause.getMessage())
                : "the converter of " + type + " failed with " + name(cause);
        return new InvalidItemException(writer.path(), problem, cause);
    }

    /** What a converter that failed to read a stored value is reported as. */
    static UnreadableItemException unreadable(ItemReader reader, String type, RuntimeException cause) {
        String found = cause instanceof ConversionException
                ? String.valueOf(cause.getMessage())
                : reader.type() + " for which its converter failed with " + name(cause);
        return new UnreadableItemException(reader.path(), type, found, null, cause);
    }

    static UnreadableItemException unreadableKey(ItemReader reader, String type, RuntimeException cause) {
        return new UnreadableItemException(
                reader.path(), "a key that is the text of " + type, "another text", null, cause);
    }

    /** Adds an element that was read to a collection, which may refuse null. */
    static void add(ItemReader reader, Collection<@Nullable Object> values, @Nullable Object value) {
        try {
            values.add(value);
        } catch (NullPointerException e) {
            throw refused(reader, values, e);
        }
    }

    /** Adds an entry that was read to a map, which may refuse null. */
    static void put(ItemReader reader, Map<Object, @Nullable Object> entries, Object key, @Nullable Object value) {
        try {
            entries.put(key, value);
        } catch (NullPointerException e) {
            throw refused(reader, entries, e);
        }
    }

    private static UnreadableItemException refused(ItemReader reader, Object container, RuntimeException cause) {
        String expected = "a value, since " + container.getClass().getSimpleName() + " holds no null";
        return new UnreadableItemException(reader.path(), expected, AttributeType.NULL.toString(), null, cause);
    }

    private static String name(RuntimeException cause) {
        return cause.getClass().getSimpleName();
    }
}
