package io.alces.internal.codec;

import io.alces.convert.ConversionException;
import io.alces.error.UnreadableItemException;

/**
 * Attributes of primitive types, written and read without boxing. A stored NULL reads as zero, as an absent attribute
 * does. Public because generated codecs call it from the package of their model.
 */
public final class Primitives {
    private Primitives() {}

    public static void write(ItemWriter writer, String name, long value) {
        writer.attribute(name);
        writer.number(value);
    }

    public static void write(ItemWriter writer, String name, double value) {
        writer.attribute(name);
        writer.number(value);
    }

    public static void write(ItemWriter writer, String name, float value) {
        writer.attribute(name);
        writeFloat(writer, value);
    }

    public static void write(ItemWriter writer, String name, boolean value) {
        writer.attribute(name);
        writer.bool(value);
    }

    public static void write(ItemWriter writer, String name, char value) {
        writer.attribute(name);
        writer.text(String.valueOf(value));
    }

    /** Whether the current value is more than a stored NULL. */
    public static boolean isStored(ItemReader reader) {
        return !reader.isNull();
    }

    public static long readLong(ItemReader reader) {
        return reader.isNull() ? 0 : reader.longNumber();
    }

    public static int readInt(ItemReader reader) {
        return reader.isNull() ? 0 : reader.intNumber();
    }

    public static short readShort(ItemReader reader) {
        return reader.isNull() ? 0 : (short) readWhole(reader, Short.MIN_VALUE, Short.MAX_VALUE, "short");
    }

    public static byte readByte(ItemReader reader) {
        return reader.isNull() ? 0 : (byte) readWhole(reader, Byte.MIN_VALUE, Byte.MAX_VALUE, "byte");
    }

    public static double readDouble(ItemReader reader) {
        return reader.isNull() ? 0 : reader.doubleNumber();
    }

    public static float readFloat(ItemReader reader) {
        try {
            return reader.isNull() ? 0 : parseFloat(reader.number());
        } catch (ConversionException e) {
            throw outOfRange(reader, "float", e);
        }
    }

    public static boolean readBoolean(ItemReader reader) {
        return !reader.isNull() && reader.bool();
    }

    public static char readChar(ItemReader reader) {
        try {
            return reader.isNull() ? 0 : parseChar(reader.text());
        } catch (ConversionException e) {
            throw Conversions.unreadable(reader, "char", e);
        }
    }

    private static long readWhole(ItemReader reader, long min, long max, String type) {
        try {
            return NumberText.parseWhole(reader.number(), min, max);
        } catch (ConversionException e) {
            throw outOfRange(reader, type, e);
        }
    }

    private static UnreadableItemException outOfRange(ItemReader reader, String type, ConversionException cause) {
        return Conversions.unreadable(reader, "number in the range of " + type, cause);
    }

    static void writeFloat(ItemWriter writer, float value) {
        writer.number(Float.toString(value));
    }

    /** What is read of a number once it was written: a zero has no sign then. */
    public static double readBack(double value) {
        return value + 0d;
    }

    /** What is read of a number once it was written: a zero has no sign then. */
    public static float readBack(float value) {
        return value + 0f;
    }

    static float parseFloat(String text) {
        float value = NumberText.parse(text).floatValue();
        if (Float.isInfinite(value)) {
            throw new ConversionException("N out of range");
        }
        return value;
    }

    static char parseChar(String text) {
        if (text.length() != 1) {
            throw new ConversionException("S that is not one character");
        }
        return text.charAt(0);
    }
}
