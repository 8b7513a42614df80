package io.alces.internal.wire;

/** Bytes are not the JSON that was expected. The message has positions, and nothing of the bytes. */
public final class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedJsonException(String expected, int position) {
        super("something else than " + expected + " at byte " + position);
    }
}
