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
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the constraints of Jakarta Bean Validation by the name of the annotation that marks them, so that it need not be
 * there. Used once.
 */
final class ConstraintPlaces {
    private static final String CONSTRAINT = "jakarta.validation.Constraint";

    private final Set<String> places = new LinkedHashSet<>();

    private ConstraintPlaces() {}

    /** The properties with constraints, at any depth of their types, and the classes that have some themselves. */
    static List<String> of(Collection<Class<?>> classes) {
        ConstraintPlaces found = new ConstraintPlaces();
        classes.forEach(found::addAll);
        return List.copyOf(found.places);
    }

    private void addAll(Class<?> type) {
        String where = type.getSimpleName();
        for (Class<?> owner : ClassProperties.hierarchy(type)) {
            if (isConstrained(owner)) {
                places.add(where);
            }
            components(owner)
                    .forEach(component -> add(where, component.getName(), component, component.getAnnotatedType()));
            fields(owner).forEach(field -> add(where, field.getName(), field, field.getAnnotatedType()));
            getters(owner)
                    .forEach(getter ->
                            add(where, Accessors.property(getter.getName()), getter, getter.getAnnotatedReturnType()));
        }
    }

    private void add(String where, String property, AnnotatedElement element, AnnotatedType type) {
        if (isConstrained(element) || isConstrained(type)) {
            places.add(where + "." + property);
        }
    }

    private static Stream<RecordComponent> components(Class<?> owner) {
        return owner.isRecord() ? Arrays.stream(owner.getRecordComponents()) : Stream.empty();
    }

    private static Stream<Field> fields(Class<?> owner) {
        return Arrays.stream(owner.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()));
    }

    private static Stream<Method> getters(Class<?> owner) {
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(ClassProperties::isUsable)
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> Accessors.isGetter(method.getName(), method.getReturnType()));
    }

    private static boolean isConstrained(AnnotatedElement element) {
        return Arrays.stream(element.getDeclaredAnnotations()).anyMatch(ConstraintPlaces::isConstraint);
    }

    /** Also where what a type holds is constrained, as in {@code List<@NotBlank String>}. */
    private static boolean isConstrained(AnnotatedType type) {
        return isConstrained((AnnotatedElement) type) || parts(type).anyMatch(ConstraintPlaces::isConstrained);
    }

    private static Stream<AnnotatedType> parts(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            return Arrays.stream(generic.getAnnotatedActualTypeArguments());
        } else if (type instanceof AnnotatedArrayType array) {
            return Stream.of(array.getAnnotatedGenericComponentType());
        }
        return type instanceof AnnotatedWildcardType wildcard
                ? Arrays.stream(wildcard.getAnnotatedUpperBounds())
                : Stream.empty();
    }

    private static boolean isConstraint(Annotation annotation) {
        return isConstraint(annotation.annotationType())
                || repeated(annotation.annotationType())
                        .filter(ConstraintPlaces::isConstraint)
                        .isPresent();
    }

    private static boolean isConstraint(Class<?> annotation) {
        return Arrays.stream(annotation.getDeclaredAnnotations())
                .anyMatch(mark -> mark.annotationType().getName().equals(CONSTRAINT));
    }

    /** What an annotation is a list of, if it is one. */
    private static Optional<Class<?>> repeated(Class<?> annotation) {
        return Arrays.stream(annotation.getDeclaredMethods())
                .filter(member -> member.getName().equals("value"))
                .<Class<?>>map(Method::getReturnType)
                .filter(Class::isArray)
                .<Class<?>>map(Class::getComponentType)
                .filter(Class::isAnnotation)
                .findFirst();
    }
}
