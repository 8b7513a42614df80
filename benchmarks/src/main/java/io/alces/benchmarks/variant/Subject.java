package io.alces.benchmarks.variant;

import io.alces.query.Property;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is written and read: objects of one class, with all that the variants need to know of it.
 *
 * @param items the item of a number
 * @param enhanced makes the schema of the Enhanced Client
 */
record Subject<T>(
        Class<T> type,
        String table,
        Property<T, String> partitionKey,
        String partitionKeyName,
        String sortKeyName,
        IntFunction<T> items,
        Conversion<T> byHand,
        Supplier<TableSchema<T>> enhanced) {

    /** The stored form of the item of a number. */
    Map<String, AttributeValue> stored(int number) {
        return byHand.encode(items.apply(number));
    }

    ItemKey key(int number) {
        Map<String, AttributeValue> item = stored(number);
        return new ItemKey(text(item, partitionKeyName), text(item, sortKeyName));
    }

    /** A key as DynamoDB takes it. */
    Map<String, AttributeValue> stored(ItemKey key) {
        return Map.of(
                partitionKeyName, AttributeValue.fromS(key.partition()),
                sortKeyName, AttributeValue.fromS(key.sort()));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }
}
