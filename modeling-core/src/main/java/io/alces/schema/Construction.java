package io.alces.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;

/** How an object is made of the values of its members. */
public sealed interface Construction {

    /**
     * One constructor takes every member: a record, or an immutable class. A parameter that no member has takes null, or
     * the zero of a primitive type.
     */
    record ByConstructor(Constructor<?> constructor) implements Construction {}

    /** A constructor without parameters, then setters or fields. */
    record BySetters(Constructor<?> constructor) implements Construction {}

    /**
     * A builder, its setters, then its build method.
     *
     * @param builder a static method or a constructor, without parameters
     * @param build the method of the builder that returns the object
     */
    record ByBuilder(Executable builder, Method build) implements Construction {}
}
