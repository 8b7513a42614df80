package io.alces;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Something that was read, and the sort key by which it is merged with others. */
record Sorted<E>(E element, List<AttributeValue> sortKey) {}
