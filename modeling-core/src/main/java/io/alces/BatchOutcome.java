package io.alces;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a run of a batch ended.
 *
 * @param found the items that were read
 * @param unprocessed the entries of which it is not known that they were processed
 * @param failure what ended the run before its time, if anything did
 */
record BatchOutcome(
        Map<KeyIdentity, Map<String, AttributeValue>> found,
        List<BatchEntry> unprocessed,
        @Nullable RuntimeException failure) {

    /** Those of {@code entries} that were processed. */
    List<BatchEntry> processed(BatchEntries entries) {
        Set<KeyIdentity> leftOver = unprocessed.stream().map(BatchEntry::key).collect(Collectors.toSet());
        return entries.entries().stream()
                .filter(entry -> !leftOver.contains(entry.key()))
                .toList();
    }
}
