package io.alces;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is sent for one position of a batch.
 *
 * @param attributes the key, or the whole item where that is to be stored
 * @param check what is expected of the version of the stored item; null for nothing
 */
record BatchItem(
        Map<String, AttributeValue> attributes, @Nullable VersionCheck check) {}
