package io.alces.benchmarks;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One way to turn an order into an item and back. */
interface Conversion {

    Map<String, AttributeValue> encode(Order order);

    Order decode(Map<String, AttributeValue> item);
}
