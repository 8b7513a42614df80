package io.alces.query;

import static java.util.Objects.requireNonNull;

/** One step of a {@link PropertyPath}; what is stored under it is for an {@link AttributeResolver} to say. */
public sealed interface PathElement {

    /**
     * The accessor named by a method reference.
     *
     * @param owner the type the reference was written on, which may inherit the method
     * @param method the name of the method as written, {@code status} or {@code getStatus}
     */
    record Accessor(Class<?> owner, String method) implements PathElement {
        public Accessor {
            requireNonNull(owner, "owner");
            requireNonNull(method, "method");
        }
    }

    /** A property or map key written as text. */
    record Name(String name) implements PathElement {
        public Name {
            requireNonNull(name, "name");
        }
    }

    /** A position in a list, from 0. A negative one is refused with an {@link IllegalArgumentException}. */
    record Index(int index) implements PathElement {
        public Index {
            if (index < 0) {
                throw new IllegalArgumentException(
                        "A list index counts from 0, found " + index + "; DynamoDB cannot count from the end");
            }
        }
    }

    /** A key of a map, of the type that the map's keys have. */
    record MapKey(Object key) implements PathElement {
        public MapKey {
            requireNonNull(key, "key");
        }
    }
}
