package io.alces.internal.codec;

import io.alces.schema.IndexSchema;
import io.alces.schema.KeyAttribute;
import io.alces.schema.KeySchema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.Order;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A model as the Enhanced Client knows its classes. Thread-safe. */
final class ModelTableSchema<T> implements TableSchema<T> {
    private static final AttributeValue NULL = AttributeValue.createNul(true);
    private static final List<Order> ORDERS = List.of(Order.FIRST, Order.SECOND, Order.THIRD, Order.FOURTH);

    private final CompiledModel<T> model;
    private final EnhancedType<T> type;

    /** Null until the Enhanced Client asks for it; of two threads that make it, either may go on with its own. */
    private volatile @Nullable TableMetadata metadata;

    ModelTableSchema(CompiledModel<T> model) {
        this.model = model;
        this.type = EnhancedType.of(model.schema().type());
    }

    private static TableMetadata metadata(CompiledModel<?> model) {
        StaticTableMetadata.Builder metadata = StaticTableMetadata.builder();
        addKeys(metadata, TableMetadata.primaryIndexName(), model.schema().key());
        for (IndexSchema index : model.schema().indexes()) {
            addIndex(metadata, index);
        }
        return metadata.build();
    }

    /** The Enhanced Client takes an index for a local one if it has no partition key of its own. */
    private static void addIndex(StaticTableMetadata.Builder metadata, IndexSchema index) {
        if (index.local()) {
            addSortKeys(metadata, index.name(), index.key());
        } else {
            addKeys(metadata, index.name(), index.key());
        }
    }

    private static void addKeys(StaticTableMetadata.Builder metadata, String index, KeySchema key) {
        List<KeyAttribute> partition = key.partitionKeys();
        for (int i = 0; i < partition.size(); i++) {
            KeyAttribute part = partition.get(i);
            metadata.addIndexPartitionKey(index, part.name(), type(part), order(partition, i));
            metadata.markAttributeAsKey(part.name(), type(part));
        }
        addSortKeys(metadata, index, key);
    }

    private static void addSortKeys(StaticTableMetadata.Builder metadata, String index, KeySchema key) {
        List<KeyAttribute> sort = key.sortKeys();
        for (int i = 0; i < sort.size(); i++) {
            KeyAttribute part = sort.get(i);
            metadata.addIndexSortKey(index, part.name(), type(part), order(sort, i));
            metadata.markAttributeAsKey(part.name(), type(part));
        }
    }

    private static Order order(List<KeyAttribute> parts, int index) {
        return parts.size() == 1 ? Order.UNSPECIFIED : ORDERS.get(index);
    }

    private static AttributeValueType type(KeyAttribute key) {
        return AttributeValueType.valueOf(key.type().toString());
    }

    @Override
    public @Nullable T mapToItem(Map<String, AttributeValue> item) {
        return mapToItem(item, false);
    }

    /** An item without any attribute of the model is null, unless empty objects are preserved. */
    @Override
    public @Nullable T mapToItem(Map<String, AttributeValue> item, boolean preserveEmptyObject) {
        return preserveEmptyObject || hasValue(item) ? model.decode(item) : null;
    }

    private static boolean hasValue(Map<String, AttributeValue> item) {
        for (AttributeValue value : item.values()) {
            if (!Boolean.TRUE.equals(value.nul())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Map<String, AttributeValue> itemToMap(T object, boolean ignoreNulls) {
        Map<String, AttributeValue> item = item(object);
        if (!ignoreNulls) {
            model.attributeNames().forEach(name -> item.putIfAbsent(name, NULL));
        }
        return item;
    }

    @Override
    public Map<String, AttributeValue> itemToMap(T object, Collection<String> attributes) {
        Map<String, AttributeValue> item = item(object);
        item.keySet().retainAll(attributes);
        return item;
    }

    @Override
    public @Nullable AttributeValue attributeValue(T object, String attribute) {
        return model.computer().computes(attribute)
                ? item(object).get(attribute)
                : model.attribute(object, attribute).orElse(null);
    }

    /** An object as it is written: nothing is filled in, but what follows from the rest is computed. */
    private Map<String, AttributeValue> item(T object) {
        Map<String, AttributeValue> item = model.toItem(object);
        model.computer().compute(item);
        return item;
    }

    @Override
    public TableMetadata tableMetadata() {
        TableMetadata known = metadata;
        if (known == null) {
            known = metadata(model);
            metadata = known;
        }
        return known;
    }

    @Override
    public EnhancedType<T> itemType() {
        return type;
    }

    @Override
    public List<String> attributeNames() {
        return model.attributeNames();
    }

    @Override
    public boolean isAbstract() {
        return false;
    }

    /**
     * The converter of one attribute, which is its codec.
     *
     * @param attribute its stored name
     * @throws IllegalArgumentException if there is no such attribute
     */
    @Override
    @SuppressWarnings("unchecked") // the interface calls the type of the attribute T, which it is not
    public AttributeConverter<T> converterForAttribute(Object attribute) {
        String name = model.schema().type().getSimpleName();
        return (AttributeConverter<T>) new CodecConverter(name, model.topLevel(String.valueOf(attribute)));
    }
}
