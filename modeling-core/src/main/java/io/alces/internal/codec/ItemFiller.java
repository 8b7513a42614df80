package io.alces.internal.codec;

import io.alces.query.StoredUpdate;
import io.alces.schema.ModelSchema;
import io.alces.schema.ObjectSchema;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Gives attributes of items, and of objects inside them, values when they are written. Immutable and thread-safe.
 *
 * <p>Values that do not depend on the time of the write are given once, when the caller hands over the item, so that
 * sending it again is sending the same item; those that do are given to each request.
 */
public final class ItemFiller {
    private final ObjectSchema root;
    private final List<String> key;
    private final Map<ObjectSchema, ObjectFill> fills;
    private final Set<String> unique;
    private final boolean dependsOnTime;
    private final boolean completes;
    private final Set<String> unrepeatable;

    private ItemFiller(ObjectSchema root, List<String> key, Map<ObjectSchema, ObjectFill> fills) {
        this.root = root;
        this.key = key;
        this.fills = fills;
        boolean fillsAny = !fills.isEmpty();
        this.unique = fillsAny ? unique(fills.get(root)) : Set.of();
        this.dependsOnTime = fillsAny && steps(fills).anyMatch(FillStep::dependsOnTime);
        this.completes = fillsAny && steps(fills).anyMatch(FillStep::isRead);
        this.unrepeatable = fillsAny ? unrepeatable(fills.get(root)) : Set.of();
    }

    /** The attributes of an item that may be filled with another value each time, by their stored names. */
    private Set<String> unrepeatable(@Nullable ObjectFill fill) {
        if (fill == null || steps(fills).allMatch(FillStep::isRepeatable)) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>(fill.nested().keySet());
        fill.steps().stream()
                .map(ObjectFill.Placed::step)
                .filter(step -> !step.isRepeatable())
                .map(FillStep::name)
                .forEach(names::add);
        return names;
    }

    /**
     * What fills the items of a model.
     *
     * @throws IllegalArgumentException or {@link io.alces.error.InvalidItemException} if a constant cannot be stored
     */
    static ItemFiller of(ModelSchema<?> model, Encoder encoder, CodecCompiler codecs) {
        return new ItemFiller(model.object(), model.key().names(), FillCompilation.of(model.object(), encoder, codecs));
    }

    private static Stream<FillStep> steps(Map<ObjectSchema, ObjectFill> fills) {
        return fills.values().stream().flatMap(fill -> fill.steps().stream()).map(ObjectFill.Placed::step);
    }

    private static Set<String> unique(@Nullable ObjectFill fill) {
        return Stream.ofNullable(fill)
                .flatMap(root -> root.steps().stream())
                .map(ObjectFill.Placed::step)
                .filter(FillStep::isUnique)
                .map(FillStep::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The stored names of the attributes that filling changes; null if it looks at others too, or into them. */
    @Nullable Set<String> changing() {
        @Nullable ObjectFill fill = fills.get(root);
        if (fill == null) {
            return Set.of();
        }
        return fill.isOfSingleAttributes()
                ? fill.steps().stream().map(placed -> placed.step().name()).collect(Collectors.toUnmodifiableSet())
                : null;
    }

    /** Whether what is filled depends on the write: its time, or what kind of write it is. */
    public boolean dependsOnTime() {
        return dependsOnTime;
    }

    /**
     * Fills an item that the caller handed over, with all that does not depend on the time of its write.
     *
     * @return the attributes that have a value now that another run may not give them, by their stored names
     */
    public Set<String> fill(Map<String, AttributeValue> item, Instant now) {
        return generated(item, () -> new FillPass(fills, FillPhase.DRAFT, now).fill(root, item));
    }

    /** Whether an attribute of an item, by its stored name, is filled with values that are made once and nowhere else. */
    public boolean isUnique(String attribute) {
        return unique.contains(attribute);
    }

    /**
     * Fills the next state of an item that is there, as the caller handed it over.
     *
     * @param before the item as it is there
     * @return the attributes that have a value now that another run may not give them, by their stored names
     */
    public Set<String> refill(Map<String, AttributeValue> item, Map<String, AttributeValue> before, Instant now) {
        @Nullable ObjectFill fill = fills.get(root);
        if (fill == null) {
            return Set.of();
        }
        FillPass pass = new FillPass(fills, FillPhase.DRAFT, now);
        return generated(item, () -> {
            pass.fillNested(fill, item, before);
            pass.fillChanged(fill, item, before);
        });
    }

    private Set<String> generated(Map<String, AttributeValue> item, Runnable filling) {
        Map<String, @Nullable AttributeValue> given = new HashMap<>();
        unrepeatable.forEach(name -> given.put(name, item.get(name)));
        filling.run();
        return unrepeatable.stream()
                .filter(name -> !Objects.equals(given.get(name), item.get(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The attributes that an update sets to values that another run may not give them, by their stored names.
     *
     * @param given the update as the caller gave it
     * @param update the update with what it changes besides
     */
    public Set<String> generated(StoredUpdate given, StoredUpdate update) {
        return update.actions().stream()
                .filter(action -> !given.actions().contains(action))
                .map(action -> action.path().topLevelName())
                .filter(unrepeatable::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Fills an item that takes the place of any that is there. */
    public void fillAt(Map<String, AttributeValue> item, Instant now) {
        new FillPass(fills, FillPhase.WRITE, now).fill(root, item);
    }

    /** Fills an item that takes the place of any that is there, and keeps the times of a write that it has. */
    public void fillAbsentAt(Map<String, AttributeValue> item, Instant now) {
        new FillPass(fills, FillPhase.IMPORT, now).fill(root, item);
    }

    /**
     * Fills an item that is there, of which {@code item} is the next state: its own attributes in any case, objects inside
     * it where they have changed.
     *
     * @param before the item as it is there
     */
    public void refillAt(Map<String, AttributeValue> item, Map<String, AttributeValue> before, Instant now) {
        @Nullable ObjectFill fill = fills.get(root);
        if (fill != null) {
            new FillPass(fills, FillPhase.WRITE, now).fillNested(fill, item, before);
            fill.forEach(item, false, step -> step.refillAt(item, now));
        }
    }

    /** Whether items that were read are read as more than is stored. */
    boolean completesReads() {
        return completes;
    }

    /** What an item that was read is read as: itself, or with the defaults of what is absent. */
    Map<String, AttributeValue> completed(Map<String, AttributeValue> item) {
        if (!completes) {
            return item;
        }
        Map<String, AttributeValue> completed = new LinkedHashMap<>(item);
        new FillPass(fills, FillPhase.READ, Instant.EPOCH).fill(root, completed);
        return completed;
    }

    /**
     * An update with what it changes besides.
     *
     * @param creates whether it creates the item if there is none
     * @throws IllegalArgumentException if it changes what every write sets
     */
    public StoredUpdate maintained(StoredUpdate update, boolean creates, Instant now) {
        return fills.isEmpty() || update.isEmpty()
                ? update
                : new MaintainedUpdate(root, key, fills, update, now).of(creates);
    }

    /** An update with all objects filled that it stores whole; those that are filled stay as they are. */
    public StoredUpdate filled(StoredUpdate update, Instant now) {
        return fills.isEmpty() ? update : new MaintainedUpdate(root, key, fills, update, now).filled();
    }
}
