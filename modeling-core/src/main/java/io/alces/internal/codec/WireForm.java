package io.alces.internal.codec;

import io.alces.internal.wire.UnfinishedItem;
import io.alces.internal.wire.WireItem;
import io.alces.schema.ModelSchema;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects of a model in the bytes that are sent and received. Thread-safe. */
final class WireForm<T> {
    private static final int USUAL_BYTES = 128;
    private static final int MOST_BYTES = 16 * 1024;

    private final ModelSchema<T> schema;
    private final String name;
    private final ItemCodec<T> codec;
    private final Encoder encoder;
    private final boolean completesReads;

    /** What is filled in or computed of items, if nothing but that has to be known for it; else null. */
    private final @Nullable Set<String> changing;

    /** Whether objects tell what is read of them, as far as is known. */
    private volatile boolean readsBack;

    private volatile @Nullable ChangedObject changedObject;

    /** How many bytes to expect of an item; what races lose is a guess. */
    private volatile int bytes = USUAL_BYTES;

    WireForm(ModelSchema<T> schema, ItemCodec<T> codec, Encoder encoder, ItemFiller filler, ItemComputer computer) {
        this.encoder = encoder;
        this.schema = schema;
        this.name = schema.type().getSimpleName();
        this.codec = codec;
        this.completesReads = filler.completesReads();
        this.changing = union(filler.onlyNames(), computer.onlyNames());
        this.readsBack = !completesReads;
    }

    private static @Nullable Set<String> union(@Nullable Set<String> some, @Nullable Set<String> others) {
        if (some == null || others == null) {
            return null;
        }
        Set<String> union = new HashSet<>(some);
        union.addAll(others);
        return Set.copyOf(union);
    }

    /** Whether an object is stored as it was given, without anything that is filled in or computed. */
    boolean isStoredAsGiven() {
        return changing != null && changing.isEmpty();
    }

    /**
     * The item of an object, with what is read of it where the object tells; null if it takes a map to say what of it cannot
     * be stored.
     */
    @Nullable WireItem write(T object) {
        WireItem item = readsBack ? writeAndReadBack(object) : WireItemWriter.write(codec, object, bytes);
        if (item != null) {
            expect(item.length());
        }
        return item;
    }

    /** The item of an object, to be completed; null if it takes a map to do so, or to say what of it cannot be stored. */
    @Nullable UnfinishedItem begin(T object) {
        if (changing == null) {
            return null;
        }
        UnfinishedItem read = readsBack ? beginAndReadBack(object, changing) : null;
        UnfinishedItem item = read == null ? WireItemWriter.begin(codec, object, changing, bytes) : read;
        if (item != null) {
            expect(item.length());
        }
        return item;
    }

    private @Nullable UnfinishedItem beginAndReadBack(T object, Set<String> names) {
        WireItemWriter writer = WireItemWriter.without(names, bytes);
        try {
            @Nullable Object[] members = codec.encodeAndReadMembers(object, writer);
            return members == null ? null : writer.unfinished().withMembers(members);
        } catch (UnsupportedOperationException alwaysUntold) {
            readsBack = false;
        } catch (Exception untoldOrUnstorable) {
            // Writing alone tells which it is.
        }
        return null;
    }

    /** The item that was completed, with what is read of it where that is known. */
    WireItem finish(UnfinishedItem item) {
        WireItem finished = item.finished();
        @Nullable Object[] members = item.takeMembers();
        if (members == null) {
            return finished;
        }
        try {
            return finished.withObject(changedObject().make(members, item));
        } catch (Exception untold) {
            return finished;
        }
    }

    /** Asked for only once the codec is warm; two threads that ask at the same time are given the same. */
    private ChangedObject changedObject() {
        ChangedObject known = changedObject;
        if (known == null) {
            known = ChangedObject.of(schema.object(), changing == null ? Set.of() : changing, encoder);
            changedObject = known;
        }
        return known;
    }

    private void expect(int length) {
        if (length > bytes) {
            bytes = Math.min(length, MOST_BYTES);
        }
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
