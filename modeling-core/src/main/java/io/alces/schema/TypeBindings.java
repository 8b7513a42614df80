package io.alces.schema;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the type variables of a class and of all its supertypes stand for. */
final class TypeBindings {
    private final Map<TypeVariable<?>, Type> values = new HashMap<>();

    private TypeBindings() {}

    /** The bindings in a resolved type. */
    static TypeBindings of(Type type) {
        TypeBindings bindings = new TypeBindings();
        bindings.bind(type);
        return bindings;
    }

    /** The value of the type parameter of {@code supertype} at {@code index}. */
    Type argument(Class<?> supertype, int index) {
        return resolve(supertype.getTypeParameters()[index]);
    }

    /**
     * A type without variables and wildcards: what is not bound becomes its bound, as does what is only known to have
     * one.
     */
    Type resolve(Type type) {
        return resolve(type, new HashSet<>());
    }

    private void bind(Type type) {
        Class<?> raw = Types.raw(type);
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            for (int index = 0; index < arguments.length; index++) {
                values.put(raw.getTypeParameters()[index], arguments[index]);
            }
        }
        if (raw.getGenericSuperclass() != null) {
            bind(resolve(raw.getGenericSuperclass()));
        }
        for (Type parent : raw.getGenericInterfaces()) {
            bind(resolve(parent));
        }
    }

    /** Resolves; a variable in {@code open} is within its own bound, and becomes {@code Object} there. */
    private Type resolve(Type type, Set<TypeVariable<?>> open) {
        if (type instanceof ParameterizedType parameterized) {
            return resolveArguments(parameterized, open);
        }
        if (type instanceof GenericArrayType array) {
            return Types.arrayOf(resolve(array.getGenericComponentType(), open));
        }
        if (type instanceof WildcardType wildcard) {
            return resolveWildcard(wildcard, null, open);
        }
        return type instanceof TypeVariable<?> variable ? resolveVariable(variable, open) : type;
    }

    private Type resolveArguments(ParameterizedType type, Set<TypeVariable<?>> open) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        List<Type> resolved = new ArrayList<>(arguments.length);
        for (int index = 0; index < arguments.length; index++) {
            resolved.add(
                    arguments[index] instanceof WildcardType wildcard
                            ? resolveWildcard(wildcard, raw.getTypeParameters()[index], open)
                            : resolve(arguments[index], open));
        }
        return Types.parameterized(raw, resolved, type.getOwnerType());
    }

    private Type resolveWildcard(
            WildcardType wildcard, @Nullable TypeVariable<?> parameter, Set<TypeVariable<?>> open) {
        if (wildcard.getLowerBounds().length > 0) {
            return resolve(wildcard.getLowerBounds()[0], open);
        }
        Type bound = wildcard.getUpperBounds()[0];
        return bound == Object.class && parameter != null ? resolveBound(parameter, open) : resolve(bound, open);
    }

    private Type resolveVariable(TypeVariable<?> variable, Set<TypeVariable<?>> open) {
        Type value = values.get(variable);
        return value == null ? resolveBound(variable, open) : value;
    }

    private Type resolveBound(TypeVariable<?> variable, Set<TypeVariable<?>> open) {
        if (!open.add(variable)) {
            return Object.class;
        }
        Type bound = resolve(variable.getBounds()[0], open);
        open.remove(variable);
        return bound;
    }
}
