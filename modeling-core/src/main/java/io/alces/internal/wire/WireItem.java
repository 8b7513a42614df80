package io.alces.internal.wire;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item in the bytes that are sent or received. As a map it cannot be changed, and has what the SDK would have made of
 * the bytes; it is made into attribute values when it is first looked at for more than single attributes. Thread-safe.
 */
public final class WireItem extends AbstractMap<String, AttributeValue> {
    private static final int UNKNOWN = -1;
    private static final int USUAL_SIZE = 1024;

    private final byte[] bytes;
    private final int start;

    /** Where it ends; unknown of one that was received. */
    private final int end;

    private volatile @Nullable Map<String, AttributeValue> attributes;

    /** What the item is read as; null if that is not known, or was taken. */
    private volatile @Nullable Object object;

    WireItem(byte[] bytes, int start) {
        this(bytes, start, UNKNOWN);
    }

    WireItem(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** The bytes of attributes. */
    public static WireItem of(Map<String, AttributeValue> attributes) {
        if (attributes instanceof WireItem item) {
            return item;
        }
        JsonWriter json = new JsonWriter(USUAL_SIZE);
        WireAttributes.write(attributes, json);
        return json.item();
    }

    /** Keeps what the item is read as, for one to take; gives the item itself, which nobody else has yet. */
    public WireItem keepObject(Object read) {
        object = read;
        return this;
    }

    /** What the item is read as, for the first who asks; null if that takes reading it. */
    public @Nullable Object takeObject() {
        return object == null ? null : takeOnce();
    }

    private synchronized @Nullable Object takeOnce() {
        Object taken = object;
        object = null;
        return taken;
    }

    /** The number of its bytes. */
    public int length() {
        return end() - start;
    }

    private int end() {
        if (end != UNKNOWN) {
            return end;
        }
        JsonScanner json = scanner();
        json.skipValue();
        return json.position();
    }

    /** Writes all of it but its end. */
    void writeOpen(ByteSink sink) {
        sink.put(bytes, start, end() - 1);
    }

    SplicedBody.Piece piece() {
        return new SplicedBody.Piece(bytes, start, end());
    }

    /** Reads the item from its begin. */
    public JsonScanner scanner() {
        return new JsonScanner(bytes, start);
    }

    /** The same item by itself, so that who keeps it does not keep the answer that it came with. */
    public WireItem detached() {
        byte[] own = Arrays.copyOfRange(bytes, start, end());
        return new WireItem(own, 0, own.length);
    }

    /** All attributes. */
    public Map<String, AttributeValue> attributes() {
        Map<String, AttributeValue> made = attributes;
        if (made == null) {
            made = read(() -> WireValues.attributes(scanner()));
            attributes = made;
        }
        return made;
    }

    @Override
    public @Nullable AttributeValue get(@Nullable Object name) {
        Map<String, AttributeValue> made = attributes;
        if (made != null || !(name instanceof String attribute)) {
            return attributes().get(name);
        }
        return read(() -> find(attribute));
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, AttributeValue>> entrySet() {
        return attributes().entrySet();
    }

    /** What the SDK would have failed with, had it read the item. */
    private static <V extends @Nullable Object> V read(Supplier<V> reading) {
        try {
            return reading.get();
        } catch (MalformedJsonException malformed) {
            throw SdkClientException.create(
                    "An item that was received cannot be read: it has " + malformed.getMessage(), malformed);
        }
    }

    private @Nullable AttributeValue find(String name) {
        JsonScanner json = scanner();
        json.beginObject();
        for (boolean isFirst = true; json.nextMember(isFirst); isFirst = false) {
            if (json.isNamed(name)) {
                return WireValues.value(json);
            }
            json.skipValue();
        }
        return null;
    }
}
