package io.alces;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a run of a batch ended.
 *
 * @param found the items that were read, or that were there before
 * @param unprocessed the entries of which it is not known that they were processed
 * @param refused the entries that were not processed, each for a reason of its own
 * @param failure what ended the run before its time, if anything did
 */
record BatchOutcome(
        Map<KeyIdentity, Map<String, AttributeValue>> found,
        List<BatchEntry> unprocessed,
        List<RefusedEntry> refused,
        @Nullable RuntimeException failure) {

    boolean isComplete() {
        return unprocessed.isEmpty() && refused.isEmpty();
    }

    /** Those of {@code entries} that were processed. */
    List<BatchEntry> processed(BatchEntries entries) {
        Set<KeyIdentity> leftOver = new HashSet<>();
        Stream.concat(unprocessed.stream(), refused.stream().map(RefusedEntry::entry))
                .forEach(entry -> leftOver.add(entry.key()));
        return entries.entries().stream()
                .filter(entry -> !leftOver.contains(entry.key()))
                .toList();
    }
}
