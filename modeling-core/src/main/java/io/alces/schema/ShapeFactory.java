package io.alces.schema;

import java.lang.reflect.Type;
import java.util.Optional;

/** Answers for one kind of type. */
interface ShapeFactory {

    /**
     * The shape of a resolved type; empty if it is of another kind. A problem with a type of this kind is reported by
     * {@code shapes}.
     */
    Optional<Shape> create(Type type, Site site, ShapeCompiler shapes);
}
