package io.alces.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/**
 * The annotations of one property, wherever they are written.
 *
 * @param elements the parts of the property that can carry them; the first that has one wins
 */
record Annotations(List<AnnotatedElement> elements) {
    Annotations {
        elements = List.copyOf(elements);
    }

    <A extends Annotation> Optional<A> find(Class<A> type) {
        return elements.stream()
                .flatMap(element -> Optional.ofNullable(element.getAnnotation(type)).stream())
                .findFirst();
    }

    /** Whether one class has an annotation on several parts of the property, and not the same. */
    boolean isAmbiguous(Class<? extends Annotation> type) {
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

    boolean has(Class<? extends Annotation> type) {
        return find(type).isPresent();
    }
}
