package io.alces.internal.codec;

import io.alces.error.UnreadableItemException;
import io.alces.internal.wire.WireItem;
import io.alces.query.StoredPath;
import io.alces.schema.KeySchema;
import io.alces.schema.KeyShape;
import io.alces.schema.SummarySchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A class that is read from the items of a model, with its codec. Immutable and thread-safe.
 *
 * @param <S> the class
 */
public final class CompiledSummary<S> {
    private final SummarySchema<S> schema;
    private final KeySchema key;
    private final String name;
    private final ItemCodec<S> codec;
    private final List<StoredPath> paths;
    private final ItemFiller filler;

    @SuppressWarnings("unchecked") // the codec is that of the class of the schema
    CompiledSummary(SummarySchema<S> schema, KeySchema key, CodecCompiler compiler, ItemFiller filler) {
        this.schema = schema;
        this.key = key;
        this.name = schema.type().getSimpleName();
        this.codec = (ItemCodec<S>) compiler.codec(schema.object());
        this.paths = schema.attributes().stream().map(StoredPath::of).toList();
        this.filler = filler;
    }

    public SummarySchema<S> schema() {
        return schema;
    }

    /** The attributes to read of an item: whole ones, so that an empty nested object is told from an absent one. */
    public List<StoredPath> paths() {
        return paths;
    }

    /**
     * The object of an item of which these attributes were read, and perhaps more.
     *
     * @throws UnreadableItemException if they do not fit the class
     */
    public S fromItem(Map<String, AttributeValue> item) {
        S object = item instanceof WireItem received ? fromWire(received) : null;
        return object == null ? fromMap(item) : object;
    }

    /** The object of an item as it was received; null if that takes a map, as for a model. */
    @Nullable S fromWire(WireItem item) {
        return filler.completesReads() ? null : WireItemReader.read(codec, name, item, List.of());
    }

    private S fromMap(Map<String, AttributeValue> item) {
        try {
            return ObjectCodec.decode(codec, name, MapItemReader.ofItem(name, filler.completed(item)));
        } catch (UnreadableItemException e) {
            throw isKeyRead(item) ? e.ofItem(KeyShape.found(key, item)) : e;
        }
    }

    private boolean isKeyRead(Map<String, AttributeValue> item) {
        return key.attributes().stream().allMatch(part -> item.containsKey(part.name()));
    }
}
