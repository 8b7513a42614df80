package io.alces.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The annotations of one property, wherever they are written. Immutable. */
final class Annotations {
    private final List<AnnotatedElement> elements;
    private final Map<Class<? extends Annotation>, Annotation> first = new HashMap<>();

    /**
     * Reads annotations.
     *
     * @param elements the parts of the property that can carry them; the first that has one wins
     */
    Annotations(List<AnnotatedElement> elements) {
        this.elements = List.copyOf(elements);
        for (AnnotatedElement element : elements) {
            for (Annotation annotation : element.getAnnotations()) {
                first.putIfAbsent(annotation.annotationType(), annotation);
            }
        }
    }

    /** The parts of the property that can carry annotations. */
    List<AnnotatedElement> elements() {
        return elements;
    }

    <A extends Annotation> Optional<A> find(Class<A> type) {
        return Optional.ofNullable(first.get(type)).map(type::cast);
    }

    boolean has(Class<? extends Annotation> type) {
        return first.containsKey(type);
    }

    /** Whether one class has an annotation on several parts of the property, and not the same. */
    boolean isAmbiguous(Class<? extends Annotation> type) {
        if (!has(type)) {
            return false;
        }
        Optional<Class<?>> owner = elements.stream()
                .filter(element -> element.isAnnotationPresent(type))
                .<Class<?>>map(Annotations::owner)
                .findFirst();
        return elements.stream()
                        .filter(element -> owner.equals(Optional.of(owner(element))))
                        .flatMap(element -> Optional.ofNullable(element.getAnnotation(type)).stream())
                        .distinct()
                        .count()
                > 1;
    }

    /** The class that has a part of a property. */
    static Class<?> owner(AnnotatedElement element) {
        if (element instanceof RecordComponent component) {
            return component.getDeclaringRecord();
        }
        Member member = element instanceof Parameter parameter ? parameter.getDeclaringExecutable() : (Member) element;
        return member.getDeclaringClass();
    }
}
