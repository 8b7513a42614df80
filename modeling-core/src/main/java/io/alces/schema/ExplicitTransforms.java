package io.alces.schema;

import io.alces.annotation.Transform;
import io.alces.transform.AttributeTransform;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The transforms that a property names.
 *
 * @param type what they transform
 */
record ExplicitTransforms(Transforms transforms, Class<?> type) {

    /** Makes the transforms; empty if that fails, which is then among the problems. */
    static Optional<ExplicitTransforms> create(Transform transform, String where, Problems problems) {
        List<AttributeTransform<Object>> made = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> type : transform.value()) {
            Optional<Object> instance = Instances.create(type, where, problems);
            if (instance.isEmpty()) {
                return Optional.empty();
            }
            @SuppressWarnings("unchecked") // The type of its values is compared with that of the property.
            AttributeTransform<Object> one = (AttributeTransform<Object>) instance.get();
            made.add(one);
            types.add(Types.boxed(Types.raw(TypeBindings.of(type).argument(AttributeTransform.class, 0))));
        }
        if (types.stream().distinct().count() != 1) {
            problems.add(where, types.isEmpty() ? nothing() : several(types));
            return Optional.empty();
        }
        return Optional.of(new ExplicitTransforms(new Transforms(made), types.get(0)));
    }

    boolean fits(Type other) {
        return type == Types.boxed(Types.raw(other));
    }

    private static String nothing() {
        return "@Transform names no transform; name one, or remove it";
    }

    private static String several(List<Class<?>> types) {
        return "@Transform names transforms of "
                + Words.list(types.stream().distinct().map(Types::name).toList(), "and")
                + "; use transforms of one type";
    }
}
