package io.alces.schema;

import io.alces.query.StoredPath;
import java.lang.reflect.Method;
import java.util.List;

/**
 * An attribute whose value is computed from others whenever its item is written.
 *
 * @param path the property, or the properties through flattened objects, such as {@code home.line}
 * @param parts what it is computed from, in the order in which the formula takes it
 */
public record ComputedAttribute(String path, MemberSchema.Attribute attribute, List<Part> parts, Formula formula) {
    public ComputedAttribute {
        parts = List.copyOf(parts);
    }

    /**
     * Something that an attribute is computed from.
     *
     * @param path the properties, from the item on, such as {@code shipTo.city}
     */
    public record Part(String path, StoredPath stored, Shape shape) {}

    /** How the value is made of the parts: one record for each way. */
    public sealed interface Formula {}

    /**
     * The texts of the parts within a text.
     *
     * @param texts one before each part, then one after the last
     */
    public record Template(List<String> texts) implements Formula {
        public Template {
            texts = List.copyOf(texts);
        }
    }

    /** The texts of the parts that are there, with a separator between each two. */
    public record Join(String separator) implements Formula {}

    /** What a method without parameters returns for the object that holds the attribute. */
    public record Result(Method method) implements Formula {}

    /** Whether it is computed from another attribute, or from something in it. */
    boolean isFrom(MemberSchema.Attribute other) {
        return parts.stream().anyMatch(part -> part.stored().topLevelName().equals(other.name()));
    }
}
