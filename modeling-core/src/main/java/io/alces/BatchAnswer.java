package io.alces;

import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What DynamoDB says of the entries of one request.
 *
 * @param found the items that were read, or that were there before
 * @param unprocessed the keys to be sent again
 * @param refused what is not to be sent again
 */
record BatchAnswer(
        Map<KeyIdentity, Map<String, AttributeValue>> found, Set<KeyIdentity> unprocessed, List<RefusedEntry> refused) {

    /** An answer that refuses nothing. */
    static BatchAnswer of(Map<KeyIdentity, Map<String, AttributeValue>> found, Set<KeyIdentity> unprocessed) {
        return new BatchAnswer(found, unprocessed, List.of());
    }

    static BatchAnswer refused(BatchEntry entry, RuntimeException failure) {
        return new BatchAnswer(Map.of(), Set.of(), List.of(new RefusedEntry(entry, failure)));
    }
}
