package io.alces;

import java.time.Instant;

/** The expressions of a read, which differ from request to request only in the time by which items are expired. */
@FunctionalInterface
interface ReadExpressions {

    /** Those of a request at a time. */
    Expressions at(Instant now);
}
