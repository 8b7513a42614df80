package io.alces.internal.wire;

/** What follows a backslash in JSON. */
final class JsonEscapes {
    private static final int UNICODE_LENGTH = 5;

    private JsonEscapes() {}

    /** How many bytes follow the backslash. */
    static int length(byte[] bytes, int at) {
        return bytes[at] == 'u' ? UNICODE_LENGTH : 1;
    }

    /** The character that an escape stands for: half of a surrogate pair, if two of them are needed. */
    static char decode(byte[] bytes, int at) {
        return switch (bytes[at]) {
            case '"', '\\', '/' -> (char) bytes[at];
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode(bytes, at + 1);
            default -> throw new MalformedJsonException("an escape that JSON has", at);
        };
    }

    private static char unicode(byte[] bytes, int start) {
        int unit = 0;
        for (int at = start; at < start + UNICODE_LENGTH - 1; at++) {
            int digit = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
            if (digit < 0) {
                throw new MalformedJsonException("a hexadecimal digit", at);
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }
}
