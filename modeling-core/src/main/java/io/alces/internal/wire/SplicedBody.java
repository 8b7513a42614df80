package io.alces.internal.wire;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The body of a request: what the SDK has written of it, with the items back in their places. Immutable.
 *
 * <p>The SDK writes an empty item as {@code "Item":{}}. Nothing else in a request is written so: inside of texts quotes
 * are escaped, and values of attributes are never empty objects.
 */
final class SplicedBody {
    private static final byte[] EMPTY_ITEM = "\"Item\":{}".getBytes(StandardCharsets.US_ASCII);
    private static final int BRACES = 2;

    private final Piece[] pieces;
    private final int size;

    /** A part of the body: some bytes of an array. */
    static final class Piece {
        final byte[] bytes;
        final int start;
        final int end;

        Piece(byte[] bytes, int start, int end) {
            this.bytes = bytes;
            this.start = start;
            this.end = end;
        }

        int length() {
            return end - start;
        }
    }

    private SplicedBody(Piece[] pieces, int size) {
        this.pieces = pieces;
        this.size = size;
    }

    static SplicedBody of(byte[] written, List<WireItem> items) {
        Piece[] pieces = new Piece[2 * items.size() + 1];
        int size = written.length;
        int read = 0;
        for (int i = 0; i < items.size(); i++) {
            int place = find(written, read);
            Piece item = items.get(i).piece();
            pieces[2 * i] = new Piece(written, read, place);
            pieces[2 * i + 1] = item;
            size += item.length() - BRACES;
            read = place + BRACES;
        }
        pieces[2 * items.size()] = new Piece(written, read, written.length);
        return new SplicedBody(pieces, size);
    }

    int size() {
        return size;
    }

    /** Reads the body from its begin. */
    InputStream stream() {
        return new Pieces();
    }

    /** As a {@link java.io.SequenceInputStream}, but each read gets all that it asks for. */
    private final class Pieces extends InputStream {
        private int next;
        private Piece piece = pieces[next];
        private int position = piece.start;

        @Override
        public int read() {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            Objects.checkFromIndexSize(offset, length, into.length);
            int read = 0;
            while (read < length && isThereMore()) {
                int part = Math.min(length - read, piece.end - position);
                System.arraycopy(piece.bytes, position, into, offset + read, part);
                position += part;
                read += part;
            }
            return read == 0 && length > 0 ? -1 : read;
        }

        /** Moves to the next piece that has something left; false after the last. */
        private boolean isThereMore() {
            while (position == piece.end && next < pieces.length - 1) {
                next++;
                piece = pieces[next];
                position = piece.start;
            }
            return position < piece.end;
        }
    }

    /** Where the next empty item begins. */
    private static int find(byte[] written, int start) {
        for (int at = start; at <= written.length - EMPTY_ITEM.length; at++) {
            if (isEmptyItem(written, at) && written[at - 1] != '\\') {
                return at + EMPTY_ITEM.length - BRACES;
            }
        }
        throw new IllegalStateException("the SDK wrote fewer items than the request has");
    }

    private static boolean isEmptyItem(byte[] written, int start) {
        for (int i = 0; i < EMPTY_ITEM.length; i++) {
            if (written[start + i] != EMPTY_ITEM[i]) {
                return false;
            }
        }
        return true;
    }
}
