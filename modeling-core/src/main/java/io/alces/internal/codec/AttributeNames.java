package io.alces.internal.codec;

import io.alces.internal.wire.JsonNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names under which one codec finds its attributes in a map, each with its place. Thread-safe.
 *
 * <p>They are interned, as those in the code of a codec are, so that a name which a codec wrote is found by identity.
 *
 * <p>Aliases have places of their own, after those of the names proper.
 */
public final class AttributeNames {
    /** What {@link ItemReader#next} returns after the last attribute. */
    public static final int END = -1;

    /** What {@link ItemReader#next} returns for an attribute that is not among the names. */
    public static final int UNKNOWN = -2;

    private final String[] names;
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean tellsUnknown;

    /** Null until bytes are read; of two threads that make it, either may go on with its own. */
    private @Nullable JsonNames json;

    /**
     * Makes the names of a codec.
     *
     * @param tellsUnknown whether the codec is told of attributes that have none of these names
     */
    public AttributeNames(List<String> names, boolean tellsUnknown) {
        this.names = new String[names.size()];
        this.tellsUnknown = tellsUnknown;
        for (int place = 0; place < names.size(); place++) {
            this.names[place] = names.get(place).intern();
            places.put(this.names[place], place);
        }
    }

    /** How many names there are. */
    public int count() {
        return names.length;
    }

    /** The name that has a place. */
    public String name(int place) {
        return names[place];
    }

    /** The place of a name; null if it has none. */
    public @Nullable Integer place(String name) {
        return places.get(name);
    }

    /** The names, to be found by their bytes. */
    JsonNames json() {
        JsonNames known = json;
        if (known == null) {
            known = new JsonNames(List.of(names));
            json = known;
        }
        return known;
    }

    /** Whether the codec is told of attributes that have none of these names. */
    public boolean tellsUnknown() {
        return tellsUnknown;
    }
}
