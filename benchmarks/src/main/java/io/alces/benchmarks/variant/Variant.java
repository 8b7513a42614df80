package io.alces.benchmarks.variant;

import io.alces.Alces;
import io.alces.benchmarks.http.Clients;

/** The ways that are compared. */
public enum Variant {
    /** Straight code on the SDK's low-level client, as one would write it without a library. */
    BY_HAND {
        @Override
        <T> Conversion<T> conversion(Subject<T> subject) {
            return subject.byHand();
        }

        @Override
        <T> Calls<T> calls(Subject<T> subject) {
            return new ByHandCalls<>(subject);
        }
    },

    /** The Enhanced Client with its schema of beans. */
    ENHANCED_BEAN {
        @Override
        Subject<?> subject(Shape shape) {
            return shape == Shape.RECORD ? Subjects.ORDERS : shape.subject();
        }

        @Override
        <T> Conversion<T> conversion(Subject<T> subject) {
            return new SchemaConversion<>(subject.enhanced().get());
        }

        @Override
        <T> Calls<T> calls(Subject<T> subject) {
            return new EnhancedCalls<>(subject);
        }
    },

    /** The Enhanced Client with a schema of immutable objects that is written out; for the typical item only. */
    ENHANCED_IMMUTABLE {
        @Override
        Subject<?> subject(Shape shape) {
            if (shape != Shape.TYPICAL && shape != Shape.RECORD) {
                throw new IllegalArgumentException("expected the typical item, found " + shape);
            }
            return Subjects.ORDER_RECORDS;
        }

        @Override
        <T> Conversion<T> conversion(Subject<T> subject) {
            return new SchemaConversion<>(subject.enhanced().get());
        }

        @Override
        <T> Calls<T> calls(Subject<T> subject) {
            return new EnhancedCalls<>(subject);
        }
    },

    /** Alces with the clients that it builds. */
    ALCES {
        @Override
        <T> Conversion<T> conversion(Subject<T> subject) {
            try (Alces alces = Alces.local()) {
                return new SchemaConversion<>(alces.model(subject.type()).schema());
            }
        }

        @Override
        <T> Calls<T> calls(Subject<T> subject) {
            return new AlcesCalls<>(subject, Clients.alces());
        }
    };

    /** What this variant takes for a shape. */
    Subject<?> subject(Shape shape) {
        return shape.subject();
    }

    abstract <T> Conversion<T> conversion(Subject<T> subject);

    abstract <T> Calls<T> calls(Subject<T> subject);
}
