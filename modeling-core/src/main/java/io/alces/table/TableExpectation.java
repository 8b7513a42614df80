package io.alces.table;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

/**
 * What a table is expected to be beyond what its model says. Immutable; each is set at most once.
 *
 * @param settings without any throughput, which auto scaling may change
 * @param billingMode null for either
 * @param shared whether the table may have indexes and a time to live that the model does not have
 */
record TableExpectation(TableSettings settings, @Nullable BillingMode billingMode, boolean shared) {
    static final TableExpectation DEFAULT = new TableExpectation(TableSettings.DEFAULT, null, false);

    TableExpectation with(TableSettings settings) {
        return new TableExpectation(settings, billingMode, shared);
    }

    TableExpectation withBillingMode(BillingMode billingMode) {
        if (this.billingMode != null) {
            throw new IllegalStateException("the billing mode is already set, to " + this.billingMode);
        }
        return new TableExpectation(settings, billingMode, shared);
    }

    TableExpectation withShared() {
        return new TableExpectation(settings, billingMode, true);
    }
}
