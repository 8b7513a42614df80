package io.alces.internal.wire;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item that is being completed: most of it is in bytes, and a few attributes, which may change until it is sent, are
 * values. As a map it takes changes of these alone. Not thread-safe.
 */
public final class UnfinishedItem extends AbstractMap<String, AttributeValue> {
    private static final int EMPTY = "{}".length();

    /** About how many bytes an attribute takes. */
    private static final int USUAL_BYTES = 64;

    private final WireItem written;
    private final Set<String> names;
    private final Map<String, AttributeValue> values;

    /** What is read of the members of the object that was written, shared by all copies; has null if that is not known. */
    private final AtomicReference<@Nullable Object @Nullable []> members;

    /**
     * An item to be completed.
     *
     * @param written all of it but the attributes that may change
     * @param names the names of the attributes that may change
     * @param values those of them that it has so far, to be changed by the item alone
     */
    public UnfinishedItem(WireItem written, Set<String> names, Map<String, AttributeValue> values) {
        this(written, names, values, new AtomicReference<>());
    }

    private UnfinishedItem(
            WireItem written,
            Set<String> names,
            Map<String, AttributeValue> values,
            AtomicReference<@Nullable Object @Nullable []> members) {
        this.written = written;
        this.names = names;
        this.values = values;
        this.members = members;
    }

    /** The same item, with what is read of the members of its object, for one to take that nobody else has. */
    public UnfinishedItem withMembers(@Nullable Object[] read) {
        return new UnfinishedItem(written, names, values, new AtomicReference<>(read));
    }

    /** What is read of the members, for the first of all copies that asks; null if that takes reading the item. */
    public @Nullable Object @Nullable [] takeMembers() {
        return members.getAndSet(null);
    }

    /** The same item, to be completed apart from this one. */
    public UnfinishedItem copy() {
        return new UnfinishedItem(written, names, new LinkedHashMap<>(values), members);
    }

    /** The item as it is by now. */
    public WireItem finished() {
        if (values.isEmpty()) {
            return written;
        }
        JsonWriter json = new JsonWriter(written.length() + values.size() * USUAL_BYTES);
        json.open(written);
        WireAttributes.append(values, written.length() == EMPTY, json);
        json.put('}');
        return json.item();
    }

    @Override
    public @Nullable AttributeValue get(@Nullable Object name) {
        return changes(name) ? values.get(name) : written.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public @Nullable AttributeValue put(String name, AttributeValue value) {
        checkChanges(name);
        return values.put(name, value);
    }

    @Override
    public @Nullable AttributeValue remove(@Nullable Object name) {
        checkChanges(name);
        return values.remove(name);
    }

    private boolean changes(@Nullable Object name) {
        return name != null && names.contains(name);
    }

    private void checkChanges(@Nullable Object name) {
        if (!changes(name)) {
            throw new IllegalArgumentException("an attribute that is written already cannot change: " + name);
        }
    }

    @Override
    public Set<Map.Entry<String, AttributeValue>> entrySet() {
        Map<String, AttributeValue> all = new LinkedHashMap<>(written.attributes());
        all.putAll(values);
        return Collections.unmodifiableSet(all.entrySet());
    }
}
