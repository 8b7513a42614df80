package io.alces;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is sent for one position of a batch.
 *
 * @param attributes the key, or the whole item where that is to be stored
 * @param check what is expected of the version of the stored item; null for nothing
 * @param generated the attributes whose values were generated for it, by their stored names
 */
record BatchItem(
        Map<String, AttributeValue> attributes, @Nullable VersionCheck check, Set<String> generated) {

    static BatchItem of(Map<String, AttributeValue> attributes, @Nullable VersionCheck check) {
        return new BatchItem(attributes, check, Set.of());
    }
}
