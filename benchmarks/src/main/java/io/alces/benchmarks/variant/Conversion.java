package io.alces.benchmarks.variant;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One way to turn an object into an item and back. */
public interface Conversion<T> {

    Map<String, AttributeValue> encode(T object);

    T decode(Map<String, AttributeValue> item);
}
