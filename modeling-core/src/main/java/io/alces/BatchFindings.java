package io.alces;

import io.alces.request.AfterFailures;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes up when the result of a batch is made. Not thread-safe.
 *
 * @param unreadable the items that do not fit the model, and are given with the result
 * @param failures what the caller is to see instead of a result
 */
record BatchFindings(List<UnreadableItem> unreadable, AfterFailures failures) {

    BatchFindings() {
        this(new ArrayList<>(), new AfterFailures());
    }
}
