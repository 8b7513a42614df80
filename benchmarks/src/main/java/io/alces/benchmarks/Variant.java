package io.alces.benchmarks;

import io.alces.Alces;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The ways that are compared. */
public enum Variant {
    /** Straight code, as one would write it without a library. */
    HAND_WRITTEN {
        @Override
        Conversion conversion() {
            return new HandWrittenConversion();
        }
    },
    /** The Enhanced Client's schema of the bean. */
    ENHANCED_CLIENT {
        @Override
        Conversion conversion() {
            return new SchemaConversion(TableSchema.fromBean(Order.class));
        }
    },
    /** The schema of the Alces model of the bean. */
    ALCES {
        @Override
        Conversion conversion() {
            try (Alces alces = Alces.local()) {
                return new SchemaConversion(alces.model(Order.class).schema());
            }
        }
    };

    abstract Conversion conversion();
}
