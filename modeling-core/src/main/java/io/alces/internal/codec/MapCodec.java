package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.schema.MapKeys;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Maps, by the text of their keys. A null value is a stored NULL.
 *
 * @param factory makes a map for so many entries
 * @param keyType the class of the keys, which is no primitive
 */
record MapCodec(
        IntFunction<Map<Object, @Nullable Object>> factory, Class<?> keyType, MapKeys keys, ValueCodec<Object> value)
        implements ValueCodec<Map<Object, @Nullable Object>> {

    /** Others may compare their keys in some other way, and then have the same text twice. */
    private static final Set<Class<?>> WITHOUT_EQUAL_KEYS = Set.of(
            HashMap.class,
            LinkedHashMap.class,
            Map.of().getClass(),
            Map.of("", "").getClass());

    static MapCodec of(IntFunction<Map<Object, @Nullable Object>> factory, MapKeys keys, ValueCodec<Object> value) {
        return new MapCodec(factory, Numbers.boxed(keys.type()), keys, value);
    }

    @Override
    public void write(ItemWriter writer, Map<Object, @Nullable Object> entries) {
        boolean areDistinct = hasDistinctNames(entries);
        writer.beginMap(entries.size());
        for (Map.Entry<Object, @Nullable Object> entry : entries.entrySet()) {
            name(writer, entry.getKey(), areDistinct);
            value.writeEntry(writer, entry.getValue());
        }
        writer.endMap();
    }

    @Override
    public Map<Object, @Nullable Object> read(ItemReader reader) {
        reader.beginMap();
        Map<Object, @Nullable Object> entries = factory.apply(reader.size());
        for (String name = reader.nextName(); name != null; name = reader.nextName()) {
            Object key = key(reader, name);
            checkNew(reader, entries, key);
            Conversions.put(reader, entries, key, value.readNullable(reader));
        }
        return entries;
    }

    /** Whether the names of all entries are known to differ. */
    boolean hasDistinctNames(Map<?, ?> entries) {
        return keyType == String.class && WITHOUT_EQUAL_KEYS.contains(entries.getClass());
    }

    /** Begins an entry. */
    void name(ItemWriter writer, @Nullable Object key, boolean isDistinct) {
        String name = text(writer, key);
        if (isDistinct) {
            writer.distinctName(name);
        } else {
            writer.name(name);
        }
    }

    private String text(ItemWriter writer, @Nullable Object key) {
        if (key == null) {
            throw new InvalidItemException(writer.path(), "a map of DynamoDB has no null among its keys; take it out");
        }
        if (!keyType.isInstance(key)) {
            throw new InvalidItemException(
                    writer.path(),
                    "the keys of this map are stored as %1$s, and one is of type %2$s; make it a %1$s"
                            .formatted(
                                    keys.type().getSimpleName(), key.getClass().getSimpleName()));
        }
        return keys.write().apply(key);
    }

    /** Names that differ can be of one key, such as {@code 1} and {@code 01} of an {@code Integer}. */
    private void checkNew(ItemReader reader, Map<Object, @Nullable Object> entries, Object key) {
        if (keyType != String.class && entries.containsKey(key)) {
            throw new UnreadableItemException(
                    reader.path(),
                    "one name for each key",
                    "a second name of one " + keys.type().getSimpleName(),
                    null,
                    null);
        }
    }

    private Object key(ItemReader reader, String name) {
        try {
            return keys.read().apply(name);
        } catch (IllegalArgumentException e) {
            throw Conversions.unreadableKey(reader, keys.type().getSimpleName(), e);
        }
    }
}
