package io.alces.benchmarks;

import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conversion by a schema of the Enhanced Client's kind, whoever made it. */
record SchemaConversion(TableSchema<Order> schema) implements Conversion {

    @Override
    public Map<String, AttributeValue> encode(Order order) {
        return schema.itemToMap(order, true);
    }

    @Override
    public Order decode(Map<String, AttributeValue> item) {
        return schema.mapToItem(item);
    }
}
