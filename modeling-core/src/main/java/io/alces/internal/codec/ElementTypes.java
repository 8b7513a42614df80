package io.alces.internal.codec;

import io.alces.schema.Shape;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks what collections hold that were given as mere objects, whose elements the compiler did not check. A codec would
 * write some elements of another type, and cut a number to a whole one.
 */
final class ElementTypes {
    private ElementTypes() {}

    /** Whether all that a value holds, at any depth, has the type that a shape has there. */
    static boolean fit(Shape shape, Object value) {
        Shape stored = Shapes.stored(shape);
        Shape element = Shapes.element(stored);
        if (element != null && value instanceof Collection<?> elements) {
            return elements.stream().allMatch(each -> fitsPart(element, each));
        }
        if (stored instanceof Shape.MapOf map && value instanceof Map<?, ?> entries) {
            return entries.values().stream().allMatch(each -> fitsPart(map.value(), each));
        }
        return true;
    }

    private static boolean fitsPart(Shape shape, @Nullable Object part) {
        if (part == null) {
            return true;
        }
        if (shape instanceof Shape.OptionalOf optional) {
            return part instanceof Optional<?> held && fitsPart(optional.value(), held.orElse(null));
        }
        Class<?> expected = Numbers.boxed(Shapes.raw(shape.type()));
        return expected.isInstance(part) ? fit(shape, part) : Numbers.convert(part, expected) != null;
    }
}
