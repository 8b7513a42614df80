package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.query.StoredValues;
import io.alces.schema.MemberSchema;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attributes of an object that none of its members has, in a map. Public because generated codecs call it from the
 * package of their model.
 */
public final class UnmappedCodec {
    private final String type;
    private final IntFunction<Map<Object, @Nullable Object>> factory;
    private final ValueCodec<Object> value;
    private final NamePatterns patterns;
    private final boolean failOnOthers;
    private final Set<String> mapped;

    UnmappedCodec(String type, MemberSchema.Unmapped schema, ValueCodec<Object> value, Set<String> mapped) {
        this.type = type;
        this.factory = Containers.maps(schema.map().map(), schema.map().keys().type());
        this.value = value;
        this.patterns = new NamePatterns(schema.names().only());
        this.failOnOthers = schema.names().failOnOthers();
        this.mapped = Set.copyOf(mapped);
    }

    /** What a map of unmapped attributes is before any is read. */
    public Object empty() {
        return factory.apply(0);
    }

    /** Writes the entries of a map, which may be null, beside the other attributes. */
    public void write(ItemWriter writer, @Nullable Object attributes) {
        if (attributes == null) {
            return;
        }
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) attributes).entrySet()) {
            String name = name(writer, entry.getKey());
            writer.name(name);
            if (mapped.contains(name)) {
                throw new InvalidItemException(
                        writer.path(),
                        "this unmapped attribute is one that " + type + " maps; set it there and take it out here");
            }
            value.writeElement(writer, entry.getValue());
        }
    }

    private static String name(ItemWriter writer, @Nullable Object key) {
        if (key == null) {
            throw new InvalidItemException(
                    writer.path(), "the map of unmapped attributes has null among its keys; take it out");
        }
        return key.toString();
    }

    /** Adds the current attribute to a map, unless it is not to be kept. */
    @SuppressWarnings("unchecked") // only a map that empty() made is read into
    public void read(ItemReader reader, Object attributes) {
        if (mapped.contains(reader.name())) {
            return;
        }
        Map<Object, @Nullable Object> map = (Map<Object, @Nullable Object>) attributes;
        if (patterns.keepAll()) {
            put(reader, map, reader);
        } else {
            readKept(reader, map);
        }
    }

    private void readKept(ItemReader reader, Map<Object, @Nullable Object> attributes) {
        AttributeValue stored = reader.value();
        AttributeValue kept = patterns.keep(reader.name(), stored);
        if (failOnOthers && !stored.equals(kept)) {
            String expected = kept == null ? "no such attribute in " + type : "only what " + type + " keeps of it";
            String found = kept == null ? StoredValues.type(stored) : "M with more";
            throw new UnreadableItemException(reader.path(), expected, found, null, null);
        }
        if (kept != null) {
            put(reader, attributes, MapItemReader.ofValue(reader.path(), kept));
        }
    }

    private void put(ItemReader reader, Map<Object, @Nullable Object> attributes, ItemReader kept) {
        Conversions.put(reader, attributes, reader.name(), value.readNullable(kept));
    }
}
