package io.alces;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One key of a batch, and all that is sent for it.
 *
 * @param positions where the caller named it, ascending
 * @param attributes the key, or the whole item where that is to be stored
 * @param bytes the size of {@code attributes} in a request
 */
record BatchEntry(KeyIdentity key, List<Integer> positions, Map<String, AttributeValue> attributes, long bytes) {}
