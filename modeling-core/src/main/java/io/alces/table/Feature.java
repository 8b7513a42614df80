package io.alces.table;

/** What can be switched off. */
enum Feature {
    STREAM,
    TIME_TO_LIVE,
    DELETION_PROTECTION
}
