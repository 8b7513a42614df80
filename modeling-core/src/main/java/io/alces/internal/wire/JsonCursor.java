package io.alces.internal.wire;

/** A place in the bytes of JSON, which goes on where the bytes are what is expected. Not thread-safe. */
abstract sealed class JsonCursor permits JsonScanner {
    final byte[] bytes;
    int position;

    /** Starts at a position. The bytes must not change meanwhile. */
    JsonCursor(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    /** Passes a character, and space before it. */
    final void take(char expected) {
        if (position < bytes.length && bytes[position] == expected) {
            position++;
        } else {
            takeAfterSpace(expected);
        }
    }

    private void takeAfterSpace(char expected) {
        skipSpace();
        if (position == bytes.length || bytes[position] != expected) {
            throw expected("'" + expected + "'");
        }
        position++;
    }

    /** Passes a literal, if it is next. */
    final boolean tryTake(JsonToken literal) {
        peek();
        boolean isNext = literal.isAt(bytes, position);
        position += isNext ? literal.length() : 0;
        return isNext;
    }

    /** The next byte that is no space; goes to it. */
    final byte peek() {
        if (position < bytes.length && bytes[position] > ' ') {
            return bytes[position];
        }
        skipSpace();
        if (position == bytes.length) {
            throw expected("more");
        }
        return bytes[position];
    }

    final void skipSpace() {
        while (position < bytes.length
                && (bytes[position] == ' '
                        || bytes[position] == '\n'
                        || bytes[position] == '\r'
                        || bytes[position] == '\t')) {
            position++;
        }
    }

    /** What is thrown when something else is next. */
    final MalformedJsonException expected(String what) {
        return new MalformedJsonException(what, position);
    }
}
