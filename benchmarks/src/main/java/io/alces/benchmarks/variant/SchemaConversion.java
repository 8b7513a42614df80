package io.alces.benchmarks.variant;

import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conversion by a schema of the Enhanced Client's kind, whoever made it. */
record SchemaConversion<T>(TableSchema<T> schema) implements Conversion<T> {

    @Override
    public Map<String, AttributeValue> encode(T object) {
        return schema.itemToMap(object, true);
    }

    @Override
    public T decode(Map<String, AttributeValue> item) {
        return schema.mapToItem(item);
    }
}
