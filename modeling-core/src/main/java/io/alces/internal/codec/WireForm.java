package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
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

    /** The attributes that are filled in or computed, if nothing else of an item changes; null if all of it has to be known. */
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
        this.changing = union(filler.changing(), computer.changing());
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
     *
     * @throws InvalidItemException if it cannot be stored, and nothing may be tried with it twice
     */
    @Nullable WireItem write(T object) {
        Written<T> written = written(object, null, codec::encodeAndReadBack);
        if (written == null) {
            return null;
        }
        WireItem item = expected(written.writer().item());
        return written.read() == null ? item : item.keepObject(written.read());
    }

    /**
     * The item of an object, to be completed; null if it takes a map to do so, or to say what of it cannot be stored.
     *
     * @throws InvalidItemException if it cannot be stored, and nothing may be tried with it twice
     */
    @Nullable UnfinishedItem begin(T object) {
        if (changing == null) {
            return null;
        }
        Written<@Nullable Object[]> written = written(object, changing, codec::encodeAndReadMembers);
        if (written == null) {
            return null;
        }
        UnfinishedItem item = written.writer().unfinished();
        return written.read() == null ? item : item.withMembers(written.read());
    }

    /**
     * What is written of an object; null if it takes a map.
     *
     * @param apart the attributes that may still change, if it is to be completed
     */
    private <R> @Nullable Written<R> written(T object, @Nullable Set<String> apart, ReadingBack<T, R> readingBack) {
        if (readsBack) {
            try {
                WireItemWriter writer = writer(apart);
                R read = readingBack.write(object, writer);
                if (read != null) {
                    return new Written<>(writer, read);
                }
            } catch (UnsupportedOperationException alwaysUntold) {
                readsBack = false;
            } catch (Exception untoldOrUnstorable) {
                // Written again below, which tells the two apart.
            }
        }
        WireItemWriter writer = writer(apart);
        return isWritten(object, writer) ? new Written<>(writer, null) : null;
    }

    private WireItemWriter writer(@Nullable Set<String> apart) {
        return apart == null ? new WireItemWriter(bytes) : WireItemWriter.without(apart, bytes);
    }

    /** An object in the bytes of a writer, with what is read of it if that is told. */
    private record Written<R>(
            WireItemWriter writer, @Nullable R read) {}

    /** Writes an object, and tells what is read of it; as {@link ItemCodec#encodeAndReadBack} does. */
    private interface ReadingBack<T, R> {
        @Nullable R write(T object, WireItemWriter writer);
    }

    private boolean isWritten(T object, WireItemWriter writer) {
        boolean isWritten = writer.tryWrite(codec, object);
        if (!isWritten && OnceOnlyElements.areIn(schema.object())) {
            throw unstorable(object);
        }
        return isWritten;
    }

    /** What is wrong with an object, if that can still be told; what is written of it now may lack elements. */
    private InvalidItemException unstorable(T object) {
        codec.encode(object, new MapItemWriter(name));
        return new InvalidItemException(
                name,
                "something of it cannot be stored, and what it is cannot be told, since an Iterable may have its elements"
                        + " only once; use a List");
    }

    /** The item that was completed, with what is read of it where that is known. */
    WireItem finish(UnfinishedItem item) {
        WireItem finished = expected(item.finished());
        @Nullable Object[] members = item.takeMembers();
        if (members == null || changing == null) {
            return finished;
        }
        try {
            return finished.keepObject(changedObject(changing).make(members, item));
        } catch (Exception untold) {
            return finished;
        }
    }

    /** Asked for only once the codec is warm; two threads that ask at the same time are given the same. */
    private ChangedObject changedObject(Set<String> names) {
        ChangedObject known = changedObject;
        if (known == null) {
            known = ChangedObject.of(schema.object(), names, encoder);
            changedObject = known;
        }
        return known;
    }

    private WireItem expected(WireItem item) {
        if (item.length() > bytes) {
            bytes = Math.min(item.length(), MOST_BYTES);
        }
        return item;
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
