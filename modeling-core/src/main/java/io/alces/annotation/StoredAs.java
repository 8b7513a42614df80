package io.alces.annotation;

/** A stored form of a time. Stored times sort as the times do, whatever their zone. */
public enum StoredAs {
    /** Text in UTC with nine fraction digits. An offset or zone is not kept. */
    ISO_8601,

    /** A number: the whole seconds since 1970, rounded down. */
    EPOCH_SECONDS,

    /** A number: the whole milliseconds since 1970, rounded down. */
    EPOCH_MILLIS
}
