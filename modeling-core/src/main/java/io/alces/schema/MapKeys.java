package io.alces.schema;

import java.util.function.Function;

/**
 * The text form of the keys of a map.
 *
 * @param type the class of the keys
 * @param write the text of a key, which {@code read} takes back
 * @param read the key of a text; throws {@link IllegalArgumentException} for text that is none
 */
public record MapKeys(Class<?> type, Function<Object, String> write, Function<String, Object> read) {}
