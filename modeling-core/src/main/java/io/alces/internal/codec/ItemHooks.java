package io.alces.internal.codec;

import io.alces.error.HookFailedException;
import io.alces.schema.HookKind;
import io.alces.schema.ModelSchema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the methods of a model that are called when its items are read and written. Immutable and thread-safe. */
public final class ItemHooks<T> {
    private final Class<T> model;
    private final Map<HookKind, List<HookCall>> calls;

    private ItemHooks(Class<T> model, Map<HookKind, List<HookCall>> calls) {
        this.model = model;
        this.calls = calls;
    }

    static <T> ItemHooks<T> of(ModelSchema<T> schema) {
        Map<HookKind, List<HookCall>> calls = new EnumMap<>(HookKind.class);
        for (HookKind kind : HookKind.values()) {
            calls.put(
                    kind,
                    schema.hooks().stream()
                            .filter(hook -> hook.kind() == kind)
                            .map(hook -> HookCall.of(hook, schema.type()))
                            .toList());
        }
        return new ItemHooks<>(schema.type(), calls);
    }

    /** Whether there are methods of a kind. */
    public boolean has(HookKind kind) {
        return !calls(kind).isEmpty();
    }

    /**
     * What the methods of a kind make of an item: the item itself if there are none.
     *
     * @param operation what is written, for the methods that ask for it
     * @throws HookFailedException if a method throws an exception, or gives no item
     */
    public T run(HookKind kind, T item, @Nullable Object operation) {
        if (!has(kind)) {
            return item;
        }
        T current = item;
        for (HookCall call : calls(kind)) {
            current = model.cast(call.on(current, operation));
        }
        return current;
    }

    private List<HookCall> calls(HookKind kind) {
        return calls.getOrDefault(kind, List.of());
    }
}
