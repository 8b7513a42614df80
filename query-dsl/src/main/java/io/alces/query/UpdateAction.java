package io.alces.query;

import static java.util.Objects.requireNonNull;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One change that an update makes, by the stored path of what it changes. Immutable and thread-safe; the text of one
 * shows the types of values, not the values.
 */
public sealed interface UpdateAction {

    /** Returns where the change is made. */
    StoredPath path();

    /** Stores a value, whatever was stored before. */
    record Set(StoredPath path, SetValue value) implements UpdateAction {
        public Set {
            requireNonNull(path, "path");
            requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return "SET " + path + " = " + value;
        }
    }

    /** Removes an attribute, a key of a map or an element of a list; one that is absent stays so. */
    record Remove(StoredPath path) implements UpdateAction {
        public Remove {
            requireNonNull(path, "path");
        }

        @Override
        public String toString() {
            return "REMOVE " + path;
        }
    }

    /** Adds to a number, which is 0 if absent, or elements to a set, which is empty if absent. */
    record Add(StoredPath path, AttributeValue value) implements UpdateAction {
        public Add {
            requireNonNull(path, "path");
            requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return "ADD " + path + " " + StoredValues.type(value);
        }
    }

    /** Takes elements out of a set. */
    record Delete(StoredPath path, AttributeValue value) implements UpdateAction {
        public Delete {
            requireNonNull(path, "path");
            requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return "DELETE " + path + " " + StoredValues.type(value);
        }
    }
}
