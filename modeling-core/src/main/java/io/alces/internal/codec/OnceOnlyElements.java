package io.alces.internal.codec;

import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where elements may be there only once, as those of an {@code Iterable}, so that nothing may be tried twice. */
final class OnceOnlyElements {
    private final Set<ObjectSchema> seen = new HashSet<>();

    private OnceOnlyElements() {}

    /** Whether objects of a class may have such elements, at any depth. */
    static boolean areIn(ObjectSchema schema) {
        return new OnceOnlyElements().in(schema);
    }

    /** Whether they are elements of a list. */
    static boolean areOf(Shape.ListOf list) {
        return list.collection() == Iterable.class;
    }

    private boolean in(ObjectSchema schema) {
        return seen.add(schema) && schema.attributes().anyMatch(attribute -> in(attribute.shape()));
    }

    private boolean in(Shape shape) {
        Shape present = Shapes.stored(Shapes.present(shape));
        if (present instanceof Shape.ListOf list && areOf(list)) {
            return true;
        }
        @Nullable Shape part = Shapes.part(present);
        return part == null ? NestedObjects.schemas(present).anyMatch(this::in) : in(part);
    }
}
