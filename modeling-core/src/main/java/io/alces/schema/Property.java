package io.alces.schema;

import java.lang.reflect.Type;

/**
 * A named value of a class that can be read and given to a new object.
 *
 * @param type its resolved type
 */
record Property(String name, Type type, Annotations annotations, Access access) {}
