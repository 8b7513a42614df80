package io.alces.schema;

import java.util.List;

/**
 * An attribute whose values no two items share. Immutable.
 *
 * @param path the property, or the properties through flattened objects, such as {@code home.phone}
 * @param scope the attributes within whose values it is unique
 * @param transforms what makes of stored texts those that are compared
 */
public record UniqueAttribute(String path, MemberSchema.Attribute attribute, List<Part> scope, Transforms transforms) {
    /** An attribute of the scope, and the property as above. */
    public record Part(String path, MemberSchema.Attribute attribute) {}

    public UniqueAttribute {
        scope = List.copyOf(scope);
    }
}
