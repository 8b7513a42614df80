package io.alces.internal.codec;

import io.alces.internal.wire.WireItem;
import io.alces.schema.ModelSchema;
import org.jspecify.annotations.Nullable;

/** The objects of a model in the bytes that are sent and received. Thread-safe. */
final class WireForm<T> {
    private static final int USUAL_BYTES = 512;
    private static final int MOST_BYTES = 16 * 1024;

    private final ModelSchema<T> schema;
    private final String name;
    private final ItemCodec<T> codec;
    private final boolean completesReads;

    /** Whether objects tell what is read of them, as far as is known. */
    private volatile boolean readsBack;

    /** How many bytes to expect of an item; what races lose is a guess. */
    private volatile int bytes = USUAL_BYTES;

    /**
     * Takes what makes the bytes.
     *
     * @param completesReads whether objects have more than is stored of them
     */
    WireForm(ModelSchema<T> schema, ItemCodec<T> codec, boolean completesReads) {
        this.schema = schema;
        this.name = schema.type().getSimpleName();
        this.codec = codec;
        this.completesReads = completesReads;
        this.readsBack = !completesReads;
    }

    /**
     * The item of an object, with what is read of it where the object tells; null if it takes a map to say what of it cannot
     * be stored.
     */
    @Nullable WireItem write(T object) {
        WireItem item = readsBack ? writeAndReadBack(object) : WireItemWriter.write(codec, object, bytes);
        if (item != null && item.length() > bytes) {
            bytes = Math.min(item.length(), MOST_BYTES);
        }
        return item;
    }

    private @Nullable WireItem writeAndReadBack(T object) {
        WireItemWriter writer = new WireItemWriter(bytes);
        try {
            T read = codec.encodeAndReadBack(object, writer);
            if (read != null) {
                return writer.item().withObject(read);
            }
            codec.encode(object, writer);
            return writer.item();
        } catch (UnsupportedOperationException alwaysUntold) {
            readsBack = false;
        } catch (Exception untoldOrUnstorable) {
            // Writing alone tells which it is.
        }
        return WireItemWriter.write(codec, object, bytes);
    }

    /** The object of an item; null if that takes a map. */
    @Nullable T read(WireItem item) {
        Object known = item.takeObject();
        if (schema.type().isInstance(known)) {
            return schema.type().cast(known);
        }
        return completesReads
                ? null
                : WireItemReader.read(codec, name, item, schema.key().names());
    }
}
