package io.alces.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the constraints of Jakarta Bean Validation by the name of the annotation that marks them, so that it need not be
 * there. Used once.
 */
final class ConstraintPlaces {
    private static final String CONSTRAINT = "jakarta.validation.Constraint";

    private final Set<String> places = new LinkedHashSet<>();

    /** The annotations that were met, and whether they are constraints or lists of some. */
    private final Map<Class<?>, Boolean> known = new HashMap<>();

    private ConstraintPlaces() {}

    /** The properties with constraints, at any depth of their types, and the classes that have some themselves. */
    static List<String> of(Collection<Class<?>> classes) {
        ConstraintPlaces found = new ConstraintPlaces();
        for (Class<?> type : classes) {
            found.addAll(type);
        }
        return List.copyOf(found.places);
    }

    private void addAll(Class<?> type) {
        String where = type.getSimpleName();
        for (Class<?> owner : ClassProperties.hierarchy(type)) {
            if (isConstrained(owner)) {
                places.add(where);
            }
            addComponents(owner, where);
            addFields(owner, where);
            addGetters(owner, where);
        }
    }

    private void addComponents(Class<?> owner, String where) {
        if (owner.isRecord()) {
            for (RecordComponent component : owner.getRecordComponents()) {
                add(where, component.getName(), component, component.getAnnotatedType());
            }
        }
    }

    private void addFields(Class<?> owner, String where) {
        for (Field field : owner.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                add(where, field.getName(), field, field.getAnnotatedType());
            }
        }
    }

    private void addGetters(Class<?> owner, String where) {
        for (Method method : owner.getDeclaredMethods()) {
            if (ClassProperties.isUsable(method)
                    && method.getParameterCount() == 0
                    && Accessors.isGetter(method.getName(), method.getReturnType())) {
                add(where, Accessors.property(method.getName()), method, method.getAnnotatedReturnType());
            }
        }
    }

    private void add(String where, String property, AnnotatedElement element, AnnotatedType type) {
        if (isConstrained(element) || isConstrained(type)) {
            places.add(where + "." + property);
        }
    }

    private boolean isConstrained(AnnotatedElement element) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            if (known.computeIfAbsent(annotation.annotationType(), ConstraintPlaces::isConstraintOrList)) {
                return true;
            }
        }
        return false;
    }

    /** Also where what a type holds is constrained, as in {@code List<@NotBlank String>}. */
    private boolean isConstrained(AnnotatedType type) {
        if (isConstrained((AnnotatedElement) type)) {
            return true;
        }
        for (AnnotatedType part : parts(type)) {
            if (isConstrained(part)) {
                return true;
            }
        }
        return false;
    }

    private static AnnotatedType[] parts(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            return generic.getAnnotatedActualTypeArguments();
        } else if (type instanceof AnnotatedArrayType array) {
            return new AnnotatedType[] {array.getAnnotatedGenericComponentType()};
        }
        return type instanceof AnnotatedWildcardType wildcard
                ? wildcard.getAnnotatedUpperBounds()
                : new AnnotatedType[0];
    }

    private static boolean isConstraintOrList(Class<?> annotation) {
        Class<?> repeated = repeated(annotation);
        return isConstraint(annotation) || (repeated != null && isConstraint(repeated));
    }

    private static boolean isConstraint(Class<?> annotation) {
        for (Annotation mark : annotation.getDeclaredAnnotations()) {
            if (mark.annotationType().getName().equals(CONSTRAINT)) {
                return true;
            }
        }
        return false;
    }

    /** What an annotation is a list of; null if it is none. */
    private static @Nullable Class<?> repeated(Class<?> annotation) {
        for (Method member : annotation.getDeclaredMethods()) {
            Class<?> type = member.getReturnType().getComponentType();
            if (member.getName().equals("value") && type != null && type.isAnnotation()) {
                return type;
            }
        }
        return null;
    }
}
