package io.alces.schema;

import io.alces.query.StoredPath;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** How the value is made: one record for each way. */
    public sealed interface Formula {}

    /** How a text is made of the texts of the parts. */
    public sealed interface Combination extends Formula {

        /** The text; empty if there is none. */
        Optional<String> of(List<Optional<String>> parts);

        /** Whether there is none if any part has none. */
        boolean needsAllParts();
    }

    /**
     * The texts of the parts within a text.
     *
     * @param texts one before each part, then one after the last
     */
    public record Template(List<String> texts) implements Combination {
        public Template {
            texts = List.copyOf(texts);
        }

        @Override
        public Optional<String> of(List<Optional<String>> parts) {
            if (parts.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            StringBuilder filled = new StringBuilder(texts.get(0));
            for (int index = 0; index < parts.size(); index++) {
                filled.append(parts.get(index).orElseThrow()).append(texts.get(index + 1));
            }
            return Optional.of(filled.toString());
        }

        @Override
        public boolean needsAllParts() {
            return true;
        }
    }

    /** The texts of the parts that are there, with a separator between each two. */
    public record Join(String separator) implements Combination {

        @Override
        public Optional<String> of(List<Optional<String>> parts) {
            return parts.stream().allMatch(Optional::isEmpty)
                    ? Optional.empty()
                    : Optional.of(parts.stream().flatMap(Optional::stream).collect(Collectors.joining(separator)));
        }

        @Override
        public boolean needsAllParts() {
            return false;
        }
    }

    /** What a method without parameters returns for the object that holds the attribute. */
    public record Result(Method method) implements Formula {}

    /** Whether it is computed from another attribute, or from something in it. */
    boolean isFrom(MemberSchema.Attribute other) {
        return parts.stream().anyMatch(part -> part.stored().topLevelName().equals(other.name()));
    }
}
