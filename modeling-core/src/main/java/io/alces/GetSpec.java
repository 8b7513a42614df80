package io.alces;

import io.alces.request.ModelContext;

/**
 * How an item is read.
 *
 * @param consistent whether all writes that succeeded before are seen
 * @param includesExpired whether it is read though it is expired
 */
record GetSpec(boolean consistent, boolean includesExpired) {
    static final GetSpec USUAL = new GetSpec(false, false);

    GetSpec consistently() {
        return new GetSpec(true, includesExpired);
    }

    GetSpec includingExpired() {
        return new GetSpec(consistent, true);
    }

    /** Which items are left out. */
    Expiry expiry(ModelContext<?> context) {
        return includesExpired ? Expiry.NEVER : Expiry.of(context.schema());
    }
}
