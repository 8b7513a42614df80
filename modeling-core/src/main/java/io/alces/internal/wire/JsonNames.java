package io.alces.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Names that are found by their bytes, without being decoded. Thread-safe.
 *
 * <p>The attributes of most items come in one order. So the name that followed another one first is expected behind that from
 * then on, and is compared before any other is looked for.
 */
public final class JsonNames {
    /** The place of what is none of the names, and of what is before the first of them. */
    public static final int NONE = -1;

    /** What is in place of a place after the last member of an object. */
    public static final int END = -2;

    private final List<String> names;
    private final byte[][] bytes;
    private final JsonToken[] members;

    /**
     * The place of what is expected behind each place, and behind {@link #NONE}, one further on. It is not synchronized: who
     * does not see what another thread has set looks the name up.
     */
    private final int[] expected;

    private final int[] places;
    private final int mask;

    /** Takes the names; each has its place in the list. */
    public JsonNames(List<String> names) {
        this.names = List.copyOf(names);
        this.bytes = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.members =
                names.stream().map(name -> JsonToken.of("\"" + name + "\":")).toArray(JsonToken[]::new);
        this.expected = new int[bytes.length + 1];
        Arrays.fill(expected, NONE);
        this.mask = Math.max(1, Integer.highestOneBit(names.size()) * 4) - 1;
        this.places = new int[mask + 1];
        Arrays.fill(places, NONE);
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

    /** The place of the name that is expected behind the one of a place; {@link #NONE} if none is. */
    int expectedAfter(int before) {
        return expected[before + 1];
    }

    /** The name of a place as that of a member: with its quotes, and a colon behind it. */
    JsonToken member(int place) {
        return members[place];
    }

    /** Expects a name behind another one from now on, unless one is expected already, or the name has escapes in JSON. */
    void expect(int place, int before) {
        if (expected[before + 1] == NONE && isPlain(names.get(place))) {
            expected[before + 1] = place;
        }
    }

    private static boolean isPlain(String name) {
        return name.indexOf('"') < 0 && name.indexOf('\\') < 0;
    }

    /** The place of a name; {@link #NONE} if it is none of these. */
    int place(String name) {
        return names.indexOf(name);
    }

    /**
     * The place of a name that stands in some bytes; {@link #NONE} if it is none of these.
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
