package io.alces;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Something that was read, and where.
 *
 * @param key the key after which a read goes on behind it; null where none ends there
 */
record Located<E>(E element, @Nullable Map<String, AttributeValue> key) {}
