package io.alces.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One member of an object: an attribute, an object whose attributes lie beside it, or the rest of the item. */
public sealed interface MemberSchema {

    /** The name of the Java property. */
    String property();

    Access access();

    /**
     * One attribute.
     *
     * @param name the stored name, which no other member of the item has
     * @param aliases further names under which it is read, in order of preference after {@code name}
     * @param fill what gives it its value when an item is written, if the caller is not the only one to do so
     */
    record Attribute(
            String property, Access access, String name, List<String> aliases, Shape shape, Optional<Fill> fill)
            implements MemberSchema {

        /** The names under which it is read, in order of preference. */
        public List<String> storedNames() {
            return Stream.concat(Stream.of(name), aliases.stream()).toList();
        }
    }

    /** A nested object whose attributes are stored in the map of the object that holds it. */
    record Flattened(String property, Access access, ObjectSchema schema) implements MemberSchema {}

    /**
     * A map that holds the attributes which no other member has.
     *
     * @param map has values of {@link Shape.Open}, natural Java values, or of {@link Shape.Converted}, attribute values
     */
    record Unmapped(String property, Access access, Shape.MapOf map, UnmappedNames names) implements MemberSchema {}
}
