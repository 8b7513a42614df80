package io.alces.schema;

import io.alces.transform.AttributeTransform;
import java.util.List;

/** The transforms of a property, in the order in which they write. Immutable and thread-safe. */
public record Transforms(List<AttributeTransform<Object>> transforms) {
    public Transforms {
        transforms = List.copyOf(transforms);
    }

    /** Whether what is stored sorts as what is read does. */
    public boolean keepOrder() {
        return transforms.stream().allMatch(AttributeTransform::keepsOrder);
    }

    /** Whether a part of a value, once written, is a part of the value written. */
    public boolean keepParts() {
        return transforms.stream().allMatch(AttributeTransform::keepsParts);
    }

    /** Whether the other ones store the same values for the same. */
    public boolean areAlike(Transforms other) {
        return classes().equals(other.classes());
    }

    private List<Class<?>> classes() {
        return transforms.stream().<Class<?>>map(Object::getClass).toList();
    }
}
