package io.alces.examples;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** One line of a data file: a JSON object whose values are all text, and absent where nothing is known. */
record DataLine(Map<String, JsonNode> values) {

    static DataLine parse(String line) {
        return new DataLine(JsonNode.parser().parse(line).asObject());
    }

    /** What {@code read} makes of a value, or null where there is none. */
    <V> @Nullable V find(String name, BiFunction<DataLine, String, V> read) {
        return values.containsKey(name) ? read.apply(this, name) : null;
    }

    String text(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the line has no " + name + ", only " + values.keySet());
        }
        return value.asString();
    }

    int wholeNumber(String name) {
        return Integer.parseInt(text(name));
    }

    double decimal(String name) {
        return Double.parseDouble(text(name));
    }

    /** The first link, of which one line has two. */
    URI uri(String name) {
        return URI.create(text(name).split("; ", 2)[0]);
    }

    /** What stands between commas; nothing where there is no value. */
    Set<String> list(String name) {
        return values.containsKey(name)
                ? Arrays.stream(text(name).split(",", -1))
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
