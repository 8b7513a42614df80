package io.alces.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Generic subclasses of a type with known arguments. */
final class Subtypes {
    private Subtypes() {}

    /** {@code subclass} with the type arguments that follow from those of {@code supertype}, where they do. */
    static Type of(Type supertype, Class<?> subclass) {
        TypeVariable<?>[] parameters = subclass.getTypeParameters();
        if (parameters.length == 0 || !(supertype instanceof ParameterizedType)) {
            return subclass;
        }
        Map<Type, Type> known = new HashMap<>();
        match(subclass, supertype, known);
        TypeBindings bounds = TypeBindings.of(subclass);
        List<Type> arguments = Stream.of(parameters)
                .map(parameter -> known.getOrDefault(parameter, bounds.resolve(parameter)))
                .toList();
        return Types.parameterized(subclass, arguments, subclass.getDeclaringClass());
    }

    private static void match(Class<?> subclass, Type supertype, Map<Type, Type> known) {
        TypeBindings bindings = TypeBindings.of(supertype);
        Stream.concat(Stream.ofNullable(subclass.getGenericSuperclass()), Stream.of(subclass.getGenericInterfaces()))
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(parent -> parent.getRawType() == Types.raw(supertype))
                .forEach(parent -> {
                    Type[] arguments = parent.getActualTypeArguments();
                    for (int index = 0; index < arguments.length; index++) {
                        known.put(arguments[index], bindings.argument(Types.raw(supertype), index));
                    }
                });
    }
}
