package io.alces;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One key of a batch, and all that is sent for it.
 *
 * @param positions where the caller named it, ascending
 * @param attributes the key, or the whole item where that is to be stored
 * @param check what is expected of the version of the stored item; null for nothing
 * @param generated the attributes whose values were generated for it, by their stored names
 * @param bytes the size of {@code attributes} in a request
 */
record BatchEntry(
        KeyIdentity key,
        List<Integer> positions,
        Map<String, AttributeValue> attributes,
        @Nullable VersionCheck check,
        Set<String> generated,
        long bytes) {

    BatchEntry withoutCheck() {
        return new BatchEntry(key, positions, attributes, null, generated, bytes);
    }
}
