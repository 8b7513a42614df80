package io.alces.internal.wire;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The body of a request: what the SDK has written of it, with the items back in their places. Immutable.
 *
 * <p>The SDK writes an empty item as {@code "Item":{}}. Nothing else in a request is written so: inside of texts quotes
 * are escaped, and values of attributes are never empty objects.
 */
final class SplicedBody {
    private static final byte[] EMPTY_ITEM = "\"Item\":{}".getBytes(StandardCharsets.US_ASCII);
    private static final int BRACES = 2;

    private final byte[] written;
    private final int[] places;
    private final List<WireItem> items;
    private final int size;

    private SplicedBody(byte[] written, int[] places, List<WireItem> items) {
        this.written = written;
        this.places = places;
        this.items = items;
        this.size = written.length
                + items.stream().mapToInt(item -> item.length() - BRACES).sum();
    }

    static SplicedBody of(byte[] written, List<WireItem> items) {
        int[] places = new int[items.size()];
        int searched = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = find(written, searched);
            searched = places[i] + BRACES;
        }
        return new SplicedBody(written, places, items);
    }

    int size() {
        return size;
    }

    /** Reads the body from its begin. */
    InputStream stream() {
        List<InputStream> pieces = new ArrayList<>(2 * places.length + 1);
        int read = 0;
        for (int i = 0; i < places.length; i++) {
            pieces.add(new ByteArrayInputStream(written, read, places[i] - read));
            pieces.add(items.get(i).stream());
            read = places[i] + BRACES;
        }
        pieces.add(new ByteArrayInputStream(written, read, written.length - read));
        return new SequenceInputStream(Collections.enumeration(pieces));
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
