package io.alces;

/** An entry of a batch that was refused for itself, while others may be processed. */
record RefusedEntry(BatchEntry entry, RuntimeException failure) {

    /** The first position of the entry. */
    int position() {
        return entry.positions().get(0);
    }
}
