package io.alces;

import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What DynamoDB says of the entries of one request.
 *
 * @param found the items that were read
 * @param unprocessed the keys to be sent again
 */
record BatchAnswer(Map<KeyIdentity, Map<String, AttributeValue>> found, Set<KeyIdentity> unprocessed) {}
