package io.alces;

import java.time.Instant;

/** What the caller of a batch gave. Immutable and thread-safe. */
interface BatchContent {

    /**
     * The entries as they are sent at a time.
     *
     * @throws io.alces.error.InvalidItemException if an item cannot be stored as it is
     * @throws IllegalArgumentException if two items have one key
     */
    BatchEntries at(Instant now);

    /** Whether the version of a stored item is to be checked. */
    boolean isChecked();

    /** The same, with the times of a write that the caller gave. */
    default BatchContent keepingTimestamps() {
        return this;
    }

    /** The same, whatever versions the stored items have. */
    default BatchContent unchecked() {
        return new UncheckedContent(this);
    }
}
