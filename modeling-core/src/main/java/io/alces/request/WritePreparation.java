package io.alces.request;

import io.alces.internal.codec.CompiledModel;
import io.alces.internal.wire.UnfinishedItem;
import io.alces.internal.wire.WireItem;
import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import io.alces.spi.WriteOperation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes of an item that was handed over the one that is sent: the steps of every write of a whole item, in their order.
 * Immutable and thread-safe.
 */
final class WritePreparation<T> {
    private final CompiledModel<T> model;
    private final ItemLimits limits;
    private final ItemChecks<T> checks;
    private final BeforeWriteStep<T> beforeWrite;
    private final boolean isImmediate;
    private final BooleanSupplier sendsBytes;

    /**
     * Prepares items of a model.
     *
     * @param sendsBytes whether items are sent as bytes; otherwise as attribute values
     */
    WritePreparation(CompiledModel<T> model, ItemLimits limits, ItemChecks<T> checks, BooleanSupplier sendsBytes) {
        this.sendsBytes = sendsBytes;
        this.model = model;
        this.limits = limits;
        this.checks = checks;
        this.beforeWrite = new BeforeWriteStep<>(model);
        this.isImmediate = !model.filler().dependsOnTime() && beforeWrite.isEmpty() && !checks.dependOnOperation();
    }

    /** Whether an item is complete as soon as it is handed over, and so is checked at once. */
    boolean isImmediate() {
        return isImmediate;
    }

    ItemDraft draft(T item, Instant now) {
        boolean isWhole = isWhole();
        WireItem written = isWhole ? model.toWire(item) : null;
        if (written != null) {
            checks.checkSize(checkLimits(written));
            return ItemDraft.of(written);
        }
        Map<String, AttributeValue> attributes = isWhole ? model.toItem(item) : begun(item);
        Set<String> generated = model.filler().fill(attributes, now);
        return complete(ItemDraft.of(attributes).withGenerated(generated));
    }

    /** Whether an object is all that is sent, so that nothing has to find its way into the bytes later. */
    private boolean isWhole() {
        return isImmediate && model.isStoredAsGiven() && sendsBytes.getAsBoolean();
    }

    /** An item to be completed: in bytes where that can be done without the rest of it, else in a map. */
    private Map<String, AttributeValue> begun(T item) {
        boolean inBytes = beforeWrite.isEmpty() && sendsBytes.getAsBoolean();
        UnfinishedItem begun = inBytes ? model.toUnfinished(item) : null;
        return begun == null ? model.toItem(item) : begun;
    }

    ItemDraft draft(T item, Map<String, AttributeValue> before, Instant now) {
        Map<String, AttributeValue> attributes = model.toItem(item);
        Set<String> generated =
                model.filler().refill(attributes, model.computer().withComputedOf(attributes, before), now);
        return complete(ItemDraft.of(attributes, before).withGenerated(generated));
    }

    private ItemDraft complete(ItemDraft draft) {
        if (!isImmediate) {
            return draft;
        }
        Map<String, AttributeValue> attributes = computed(draft.attributes());
        checks.checkSize(checkLimits(attributes));
        return draft.with(attributes);
    }

    /** An item with all its attributes. */
    private Map<String, AttributeValue> computed(Map<String, AttributeValue> item) {
        model.computer().compute(item);
        return item instanceof UnfinishedItem unfinished ? model.finish(unfinished) : item;
    }

    /** Refuses what DynamoDB would; gives the bytes that an item has at most, as it is never larger than in a request. */
    private long checkLimits(Map<String, AttributeValue> attributes) {
        if (attributes instanceof WireItem item && item.length() <= checks.largest()) {
            limits.checkKeys(item);
            return item.length();
        }
        return limits.check(attributes);
    }

    PreparedItem<T> prepare(ItemDraft draft, WriteOperation operation, WriteTime time) {
        if (isImmediate) {
            return PreparedItem.of(draft.attributes());
        }
        Map<String, AttributeValue> attributes =
                computed(beforeWrite.changed(filled(draft, operation, time), operation));
        return checks.checked(attributes, checkLimits(attributes), operation);
    }

    /** An item that was read, as it is stored. */
    Map<String, AttributeValue> stored(T item) {
        Map<String, AttributeValue> attributes = model.toItem(item);
        model.computer().restore(attributes);
        return attributes;
    }

    /** An item that is stored, as it would be if it were written now without any change. */
    Map<String, AttributeValue> rewritten(Map<String, AttributeValue> stored, Instant now) {
        Map<String, AttributeValue> attributes =
                filled(ItemDraft.of(stored, stored), WriteOperation.UPDATE, WriteTime.of(now));
        model.computer().compute(attributes);
        return attributes;
    }

    StoredUpdate prepare(StoredUpdate update, Map<String, AttributeValue> key, boolean creates, WriteTime time) {
        model.version().ifPresent(version -> version.checkNotChanged(update));
        if (update.isEmpty()) {
            return update;
        }
        StoredUpdate maintained = model.filler().maintained(update, creates, time.now());
        return model.computer().complete(withToken(maintained, time.token()), key, creates);
    }

    /** An update that stores the token that is given, if it stores one. */
    private StoredUpdate withToken(StoredUpdate update, @Nullable String token) {
        StoredPath place = model.writeToken().map(StoredPath::of).orElse(null);
        if (token == null || place == null) {
            return update;
        }
        UpdateAction given = new UpdateAction.Set(place, new SetValue.Given(AttributeValue.fromS(token)));
        return new StoredUpdate(update.actions().stream()
                .map(action -> action.path().equals(place) ? given : action)
                .toList());
    }

    private static Map<String, AttributeValue> copy(Map<String, AttributeValue> item) {
        return item instanceof UnfinishedItem unfinished ? unfinished.copy() : new LinkedHashMap<>(item);
    }

    private Map<String, AttributeValue> filled(ItemDraft draft, WriteOperation operation, WriteTime time) {
        Instant now = time.now();
        Map<String, AttributeValue> attributes = copy(draft.attributes());
        if (operation == WriteOperation.UPDATE) {
            model.filler().refillAt(attributes, draft.before(), now);
        } else if (draft.keepsTimestamps()) {
            model.filler().fillAbsentAt(attributes, now);
        } else {
            model.filler().fillAt(attributes, now);
        }
        String token = time.token();
        if (token != null) {
            model.writeToken().ifPresent(name -> attributes.put(name, AttributeValue.fromS(token)));
        }
        model.version().ifPresent(version -> version.count(attributes, operation == WriteOperation.CREATE));
        return attributes;
    }
}
