package io.alces;

import org.jspecify.annotations.Nullable;

/** What models share. */
interface Owned {
    String customerId();

    @Nullable String reference();
}
