package io.alces.schema;

import java.lang.annotation.Annotation;
import java.util.Optional;

/** Makes what fills an attribute of one annotation. */
interface FillFactory {

    /** The annotation that asks for it. */
    Class<? extends Annotation> annotation();

    /** Whether a property asks for it. */
    default boolean isAskedFor(Annotations annotations) {
        return annotations.has(annotation());
    }

    /** What fills the property; empty if that cannot be, which is then among the problems. */
    Optional<Fill> create(Property property, Shape shape, String path, Problems problems);
}
