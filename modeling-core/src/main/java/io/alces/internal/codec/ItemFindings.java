package io.alces.internal.codec;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What one stored item and its schema do not have in common, by paths such as {@code Order.shipTo.city}; {@code []}
 * stands for any index in them, and {@code *} for any key of a map.
 *
 * @param unknown the types of what the schema does not have
 * @param known the attributes that the schema has, in nested objects where the item has these
 * @param present those of them that the item has
 * @param zeroed those of a primitive type that the item does not have, or as NULL
 */
public record ItemFindings(
        SortedMap<String, SortedSet<String>> unknown,
        SortedSet<String> known,
        SortedSet<String> present,
        SortedSet<String> zeroed) {}
