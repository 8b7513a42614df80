package io.alces.internal.wire;

import org.jspecify.annotations.Nullable;

/** The types of attribute values, as they stand in JSON. */
final class WireTypes {
    private static final int LONGEST = 4;
    private static final AttributeType[] LONG_TYPES = {
        AttributeType.BOOL, AttributeType.SS, AttributeType.NULL, AttributeType.NS, AttributeType.BS
    };

    /** The begin of a value whose type has one letter, with a zero in its place. */
    private static final long SHORT_BEGIN = 0x3A_22_00_22_7BL;

    private static final long WITHOUT_LETTER = 0xFF_FF_00_FF_FFL;
    private static final int MARKS = 4;
    private static final int LETTER_SHIFT = 2 * Byte.SIZE;
    private static final JsonToken BOOL_BEGIN = JsonToken.of("{\"BOOL\":");

    private WireTypes() {}

    /**
     * The type of a value that begins at a place, if there is no space in its begin; null if there is, and for types that are
     * less usual.
     */
    static @Nullable AttributeType begun(byte[] bytes, int start) {
        if (!ByteWord.isAt(bytes, start)) {
            return null;
        }
        long word = ByteWord.at(bytes, start);
        if ((word & WITHOUT_LETTER) == SHORT_BEGIN) {
            return ofLetter((byte) (word >>> LETTER_SHIFT));
        }
        return BOOL_BEGIN.isAt(bytes, start) ? AttributeType.BOOL : null;
    }

    /** The length of the begin of a value that has no space in it: of the type, its quotes, a brace and a colon. */
    static int beginLength(AttributeType type) {
        return type.name().length() + MARKS;
    }

    /** The type whose name is at a place, behind a quote; null if it is none. */
    static @Nullable AttributeType named(byte[] bytes, int start) {
        if (bytes.length - start <= LONGEST) {
            return null;
        }
        return bytes[start + 1] == '"' ? ofLetter(bytes[start]) : ofLetters(bytes, start);
    }

    private static @Nullable AttributeType ofLetter(byte letter) {
        return switch (letter) {
            case 'S' -> AttributeType.S;
            case 'N' -> AttributeType.N;
            case 'B' -> AttributeType.B;
            case 'M' -> AttributeType.M;
            case 'L' -> AttributeType.L;
            default -> null;
        };
    }

    private static @Nullable AttributeType ofLetters(byte[] bytes, int start) {
        for (AttributeType type : LONG_TYPES) {
            if (JsonText.startsWith(bytes, start, type.name())) {
                return type;
            }
        }
        return null;
    }
}
