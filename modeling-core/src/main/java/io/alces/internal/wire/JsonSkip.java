package io.alces.internal.wire;

/** Finds the ends of values, without a look at what they are. */
final class JsonSkip {
    private static final long QUOTES = ByteWord.all('"');
    private static final long BACKSLASHES = ByteWord.all('\\');

    /** Makes braces of brackets. */
    private static final long LOWER_CASE = ByteWord.all(' ');

    private static final long OPENING = ByteWord.all('{');
    private static final long CLOSING = ByteWord.all('}');

    /** The bits in which opening and closing ones of both kinds differ; together with them, all are the same. */
    private static final long BRACKET_BITS = ByteWord.all((char) (('{' ^ '}') | ' '));

    private static final long BRACKETS = OPENING | BRACKET_BITS;

    private JsonSkip() {}

    /** The place behind a value that begins at a place. */
    static int behindValue(byte[] bytes, int start) {
        return switch (bytes[start]) {
            case '"' -> behindString(bytes, start + 1);
            case '{', '[' -> behindNested(bytes, start);
            default -> behindLiteral(bytes, start);
        };
    }

    /**
     * The place behind an object or array. It is passed eight bytes at a time, without a branch for each text in it, up to
     * where something is escaped or where it may end.
     */
    private static int behindNested(byte[] bytes, int start) {
        int at = start + 1;
        int depth = 1;
        long inText = 0;
        while (ByteWord.isAt(bytes, at)) {
            long word = ByteWord.at(bytes, at);
            long texts = ByteWord.betweenPairs(ByteWord.places(word, QUOTES)) ^ inText;
            if (ByteWord.places(word, BACKSLASHES) != 0) {
                break;
            }
            if ((ByteWord.places(word | BRACKET_BITS, BRACKETS) & ~texts) != 0) {
                int closed = Long.bitCount(ByteWord.places(word | LOWER_CASE, CLOSING) & ~texts);
                if (closed >= depth) {
                    break;
                }
                depth += Long.bitCount(ByteWord.places(word | LOWER_CASE, OPENING) & ~texts) - closed;
            }
            inText = texts >> (Long.SIZE - 1);
            at += ByteWord.LENGTH;
        }
        return behindNested(bytes, inText == 0 ? at : behindString(bytes, at), depth);
    }

    /** The place behind so many objects and arrays, of which the innermost goes on at a place. */
    private static int behindNested(byte[] bytes, int start, int levels) {
        int at = start;
        int depth = levels;
        while (depth > 0) {
            if (at == bytes.length) {
                throw new MalformedJsonException("the end of an object or array", at);
            }
            byte next = bytes[at++];
            if (next == '"') {
                at = behindString(bytes, at);
            } else if (next == '{' || next == '[') {
                depth++;
            } else if (next == '}' || next == ']') {
                depth--;
            }
        }
        return at;
    }

    /** The place behind the closing quote of a string whose opening quote is before a place. */
    private static int behindString(byte[] bytes, int start) {
        int at = start;
        while (at < bytes.length) {
            byte next = bytes[at++];
            if (next == '"') {
                return at;
            }
            if (next == '\\') {
                at++;
            }
        }
        throw new MalformedJsonException("the end of a text", bytes.length);
    }

    private static int behindLiteral(byte[] bytes, int start) {
        int at = start;
        while (at < bytes.length && isOfLiteral(bytes[at])) {
            at++;
        }
        if (at == start) {
            throw new MalformedJsonException("a value", start);
        }
        return at;
    }

    private static boolean isOfLiteral(byte next) {
        return (next >= 'a' && next <= 'z')
                || (next >= '0' && next <= '9')
                || next == '-'
                || next == '+'
                || next == '.'
                || next == 'E';
    }
}
