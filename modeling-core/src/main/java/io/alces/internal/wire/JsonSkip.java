package io.alces.internal.wire;

/** Finds the ends of values, without a look at what they are. */
final class JsonSkip {
    private JsonSkip() {}

    /** The place behind a value that begins at a place. */
    static int behindValue(byte[] bytes, int start) {
        return switch (bytes[start]) {
            case '"' -> behindString(bytes, start + 1);
            case '{', '[' -> behindNested(bytes, start);
            default -> behindLiteral(bytes, start);
        };
    }

    private static int behindNested(byte[] bytes, int start) {
        int at = start;
        int depth = 0;
        do {
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
        } while (depth > 0);
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
