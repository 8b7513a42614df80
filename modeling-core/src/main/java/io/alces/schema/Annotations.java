package io.alces.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
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

    boolean has(Class<? extends Annotation> type) {
        return find(type).isPresent();
    }
}
