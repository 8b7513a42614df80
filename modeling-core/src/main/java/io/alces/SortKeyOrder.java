package io.alces;

import io.alces.query.StoredValues;
import io.alces.schema.KeyAttribute;
import io.alces.schema.KeySchema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The order in which DynamoDB gives the items of a partition: numbers by value, text and binary by their unsigned bytes.
 * Without a sort key all are equal.
 *
 * @param names the stored names of the sort key's attributes
 */
record SortKeyOrder(List<String> names, boolean descending) implements Comparator<List<AttributeValue>> {

    static SortKeyOrder of(KeySchema key, boolean descending) {
        return new SortKeyOrder(key.sortKeys().stream().map(KeyAttribute::name).toList(), descending);
    }

    /** The sort key of an item. */
    List<AttributeValue> keyOf(Map<String, AttributeValue> item) {
        return names.stream()
                .map(name -> Objects.requireNonNull(item.get(name), name))
                .toList();
    }

    @Override
    public int compare(List<AttributeValue> left, List<AttributeValue> right) {
        for (int part = 0; part < names.size(); part++) {
            int ascending = StoredValues.compare(left.get(part), right.get(part));
            if (ascending != 0) {
                return descending ? -Integer.signum(ascending) : ascending;
            }
        }
        return 0;
    }
}
