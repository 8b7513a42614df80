package io.alces.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Names that are found by their bytes, without being decoded. Immutable and thread-safe. */
public final class JsonNames {
    private final List<String> names;
    private final byte[][] bytes;
    private final int[] places;
    private final int mask;

    /** Takes the names; each has its place in the list. */
    public JsonNames(List<String> names) {
        this.names = List.copyOf(names);
        this.bytes = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.mask = Math.max(1, Integer.highestOneBit(names.size()) * 4) - 1;
        this.places = new int[mask + 1];
        Arrays.fill(places, -1);
        for (int place = 0; place < bytes.length; place++) {
            add(place);
        }
    }

    private void add(int place) {
        int slot = slot(hash(bytes[place]));
        while (places[slot] >= 0) {
            slot = (slot + 1) & mask;
        }
        places[slot] = place;
    }

    private static int hash(byte[] name) {
        int hash = 0;
        for (byte next : name) {
            hash = 31 * hash + next;
        }
        return hash;
    }

    /** The place of a name; -1 if it is none of these. */
    int place(String name) {
        return names.indexOf(name);
    }

    /**
     * The place of a name that stands in some bytes; -1 if it is none of these.
     *
     * @param hash the polynomial of the bytes at 31, starting with zero
     */
    int place(byte[] source, int start, int end, int hash) {
        int slot = slot(hash);
        int place = places[slot];
        while (place >= 0 && !Arrays.equals(source, start, end, bytes[place], 0, bytes[place].length)) {
            slot = (slot + 1) & mask;
            place = places[slot];
        }
        return place;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & mask;
    }
}
