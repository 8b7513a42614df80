package io.alces;

import io.alces.error.SchemaMismatchException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How stored items compare with their model, by counts and never by values. In paths such as {@code Order.lines[].sku},
 * {@code []} stands for any index, and {@code *} for any key of a map.
 *
 * @param model the simple name of the model class
 * @param table the name of the table as it was sent
 * @param examined how many items were read
 * @param readUnits what reading them cost, in read units
 * @param unreadable what makes items unreadable; of each item only what is met first
 * @param unknown what items have and the model does not. It is not read, and lost when an item is saved
 * @param unused the attributes that the model has and no item does, by their stored names; those of nested objects where
 *     an item has these
 * @param zeroed the attributes of primitive types that items do not have, and that are read as zero or false
 */
public record ItemVerification(
        String model,
        String table,
        int examined,
        double readUnits,
        List<UnreadableAttribute> unreadable,
        List<UnknownAttribute> unknown,
        List<String> unused,
        List<ZeroedAttribute> zeroed) {

    public ItemVerification {
        unreadable = List.copyOf(unreadable);
        unknown = List.copyOf(unknown);
        unused = List.copyOf(unused);
        zeroed = List.copyOf(zeroed);
    }

    /**
     * An attribute that makes items unreadable, or the whole item if the class refuses it.
     *
     * @param expected the type that the model has
     * @param found the type that is stored
     * @param items how many items have it so
     * @param keys the names and types of the keys of such items, a few different ones
     */
    public record UnreadableAttribute(String path, String expected, String found, int items, List<String> keys) {
        public UnreadableAttribute {
            keys = List.copyOf(keys);
        }

        @Override
        public String toString() {
            return path + ": expected " + expected + ", found " + found + " in " + count(items) + " with the key "
                    + String.join(" or ", keys);
        }
    }

    /**
     * An attribute that the model does not have.
     *
     * @param types the types that are stored
     * @param items how many items have it
     */
    public record UnknownAttribute(String path, List<String> types, int items) {
        public UnknownAttribute {
            types = List.copyOf(types);
        }

        @Override
        public String toString() {
            return path + ": not in the model, found " + String.join(" or ", types) + " in " + count(items);
        }
    }

    /**
     * An attribute of a primitive type that is not stored.
     *
     * @param items how many items do not have it, or have NULL
     */
    public record ZeroedAttribute(String path, int items) {
        @Override
        public String toString() {
            return path + ": absent in " + count(items) + ", and read as zero or false";
        }
    }

    /** Whether the model can read every item, and knows all that is in it. */
    public boolean isClean() {
        return unreadable.isEmpty() && unknown.isEmpty();
    }

    /**
     * Does nothing if the model can read every item, and knows all that is in it.
     *
     * @throws SchemaMismatchException otherwise, with all that it cannot read or does not know
     */
    public void requireClean() {
        if (!isClean()) {
            throw new SchemaMismatchException(
                    summary(), differences().map(Object::toString).toList());
        }
    }

    /** The counts and all that was found, in words. */
    @Override
    public String toString() {
        String lines = Stream.of(differences(), unused.stream().map(path -> path + ": in no item"), zeroed.stream())
                .flatMap(group -> group)
                .map(line -> "\n  - " + line)
                .collect(Collectors.joining());
        return summary() + (lines.isEmpty() ? "" : ":" + lines);
    }

    private String summary() {
        String examinedItems = count(examined) + " examined in the table " + table;
        int misfits = unreadable.stream().mapToInt(UnreadableAttribute::items).sum();
        return isClean()
                ? model + " fits " + examinedItems
                : model + " does not fit all of " + examinedItems + ", " + misfits + " unreadable";
    }

    private Stream<?> differences() {
        return Stream.concat(unreadable.stream(), unknown.stream());
    }

    private static String count(int items) {
        return items == 1 ? "1 item" : items + " items";
    }
}
