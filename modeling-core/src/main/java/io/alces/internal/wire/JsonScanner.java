package io.alces.internal.wire;

import java.util.Arrays;

/**
 * Reads JSON from bytes, once and from front to back. Not thread-safe.
 *
 * <p>Names and texts are decoded only where they are asked for. Of what is skipped only the end is looked for: it is
 * not checked to be well-formed inside. What cannot be read on is a {@link MalformedJsonException}.
 */
public final class JsonScanner extends JsonCursor {
    private static final int LONGEST_LONG = 18;
    private static final JsonToken TRUE = JsonToken.of("true");
    private static final JsonToken FALSE = JsonToken.of("false");
    private static final JsonToken NULL = JsonToken.of("null");

    private int nameStart;
    private int nameEnd;
    private int nameHash;
    private boolean isNameEscaped;

    /** Starts at a position. The bytes must not change meanwhile. */
    public JsonScanner(byte[] bytes, int position) {
        super(bytes, position);
    }

    /** The place of the next byte. */
    public int position() {
        return position;
    }

    /** Goes to a place that was passed before. */
    public void moveTo(int earlier) {
        position = earlier;
    }

    public void beginObject() {
        take('{');
    }

    public void beginArray() {
        take('[');
    }

    /** Ends an object before whose end nothing else is expected. */
    public void endObject() {
        take('}');
    }

    /**
     * Moves behind the name of the next member of an object, to its value; false after the last, behind the object.
     *
     * @param isFirst whether nothing of the object was read yet
     */
    public boolean nextMember(boolean isFirst) {
        if (peek() == '}') {
            position++;
            return false;
        }
        if (!isFirst) {
            take(',');
            peek();
        }
        scanName();
        take(':');
        return true;
    }

    /**
     * Moves behind the name of the next member of an object, to its value.
     *
     * @param before the place of the last name of the object that was one of some; {@link JsonNames#NONE} if none was
     * @param isFirst whether nothing of the object was read yet
     * @return the place of the name among these; {@link JsonNames#NONE} if it is none of them; {@link JsonNames#END} after
     *     the last, behind the object
     */
    public int nextMember(JsonNames names, int before, boolean isFirst) {
        int expected = names.expectedAfter(before);
        if (expected != JsonNames.NONE && tryMember(names.member(expected), isFirst)) {
            return expected;
        }
        if (!nextMember(isFirst)) {
            return JsonNames.END;
        }
        int place = isNameEscaped ? names.place(name()) : names.place(bytes, nameStart, nameEnd, nameHash);
        if (place != JsonNames.NONE) {
            names.expect(place, before);
        }
        return place;
    }

    /** Moves behind the name of the next member, if it is the expected one, and there is no space around it. */
    private boolean tryMember(JsonToken member, boolean isFirst) {
        int start = isFirst ? position : position + 1;
        boolean isNext = (isFirst || (position < bytes.length && bytes[position] == ',')) && member.isAt(bytes, start);
        if (isNext) {
            position = start + member.length();
            nameStart = start + 1;
            nameEnd = position - 2;
            isNameEscaped = false;
        }
        return isNext;
    }

    /**
     * Moves to the next element of an array; false after the last, behind the array.
     *
     * @param isFirst whether nothing of the array was read yet
     */
    public boolean nextElement(boolean isFirst) {
        if (peek() == ']') {
            position++;
            return false;
        }
        if (!isFirst) {
            take(',');
        }
        return true;
    }

    /** Moves into an attribute value, to what it has as its first type. The name of the current member stays. */
    public AttributeType beginValue() {
        AttributeType begun = WireTypes.begun(bytes, position);
        if (begun != null) {
            position += WireTypes.beginLength(begun);
            return begun;
        }
        take('{');
        take('"');
        AttributeType type = type();
        take('"');
        take(':');
        return type;
    }

    private AttributeType type() {
        AttributeType type = WireTypes.named(bytes, position);
        if (type == null) {
            throw expected("a type of DynamoDB");
        }
        position += type.name().length();
        return type;
    }

    /** The name of the current member. */
    public String name() {
        return JsonText.of(bytes, nameStart, nameEnd, isNameEscaped);
    }

    /** Whether the current member has this name. */
    public boolean isNamed(String name) {
        return isNameEscaped ? name().equals(name) : JsonText.equals(bytes, nameStart, nameEnd, name);
    }

    /** The text of a string. */
    public String text() {
        take('"');
        int start = position;
        int end = JsonText.asciiEnd(bytes, start);
        if (end < bytes.length && bytes[end] == '"') {
            position = end + 1;
            return JsonText.ascii(bytes, start, end);
        }
        boolean isEscaped = skipRestOfString();
        return JsonText.of(bytes, start, position - 1, isEscaped);
    }

    /** The bytes of a string without escapes, such as Base64. */
    byte[] rawText() {
        take('"');
        int start = position;
        if (skipRestOfString()) {
            throw expected("a text without escapes");
        }
        return Arrays.copyOfRange(bytes, start, position - 1);
    }

    /**
     * Whether the next value is a string of an optional minus and some digits only, few enough for a {@code long}; if so
     * {@link #whole()} reads it.
     */
    public boolean isWhole() {
        int start = peek() == '"' ? position + 1 : position;
        int at = start < bytes.length && bytes[start] == '-' ? start + 1 : start;
        int first = at;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at > first && at - first <= LONGEST_LONG && at < bytes.length && bytes[at] == '"';
    }

    /** The number of a string that {@link #isWhole()}. */
    public long whole() {
        position++;
        boolean isNegative = bytes[position] == '-';
        if (isNegative) {
            position++;
        }
        long number = 0;
        byte digit = bytes[position++];
        while (digit != '"') {
            number = number * 10 + (digit - '0');
            digit = bytes[position++];
        }
        return isNegative ? -number : number;
    }

    /** A truth value. */
    public boolean bool() {
        if (tryTake(TRUE)) {
            return true;
        }
        if (tryTake(FALSE)) {
            return false;
        }
        throw expected("true or false");
    }

    /** Passes a null, if one is next. */
    public boolean tryNull() {
        return tryTake(NULL);
    }

    /** Whether the next value is an object. */
    public boolean isObject() {
        return peek() == '{';
    }

    /** Whether the next value is an array. */
    public boolean isArray() {
        return peek() == '[';
    }

    /** Whether nothing but space is left. */
    public boolean isAtEnd() {
        skipSpace();
        return position == bytes.length;
    }

    /** Passes the next value, whatever it is. */
    public void skipValue() {
        peek();
        position = JsonSkip.behindValue(bytes, position);
    }

    /** Passes a string whose opening quote was passed; says whether anything in it is escaped. */
    private boolean skipRestOfString() {
        boolean isEscaped = false;
        int at = position;
        while (at < bytes.length) {
            byte next = bytes[at++];
            if (next == '"') {
                position = at;
                return isEscaped;
            }
            if (next == '\\') {
                isEscaped = true;
                at++;
            }
        }
        throw expected("the end of a text");
    }

    private void scanName() {
        take('"');
        nameStart = position;
        int hash = 0;
        int at = position;
        while (at < bytes.length) {
            byte next = bytes[at++];
            if (next == '"') {
                isNameEscaped = false;
                nameEnd = at - 1;
                nameHash = hash;
                position = at;
                return;
            }
            if (next == '\\') {
                skipRestOfString();
                isNameEscaped = true;
                nameEnd = position - 1;
                return;
            }
            hash = 31 * hash + next;
        }
        throw expected("the end of a name");
    }
}
