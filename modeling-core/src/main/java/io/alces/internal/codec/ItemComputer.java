package io.alces.internal.codec;

import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import io.alces.schema.ComputedAttribute;
import io.alces.schema.ModelSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Gives attributes of items the values that are made of others. Immutable and thread-safe. */
public final class ItemComputer {
    private final List<ComputedStep> steps;
    private final List<ComputedStep> keySteps;
    private final List<ComputedStep> restored;
    private final Set<String> keySources;
    private final Set<String> sources;
    private final Function<Map<String, AttributeValue>, ?> decoder;

    private ItemComputer(List<ComputedStep> steps, List<String> key, Function<Map<String, AttributeValue>, ?> decoder) {
        Set<String> needed = new LinkedHashSet<>(key);
        this.steps = steps;
        this.keySteps = stepsTo(needed, steps);
        this.restored =
                steps.stream().filter(step -> step.isKey() || !step.isHeld()).toList();
        this.keySources = withoutComputed(needed, keySteps);
        this.sources = steps.stream().flatMap(step -> step.sources().stream()).collect(Collectors.toSet());
        this.decoder = decoder;
    }

    /**
     * Makes what computes the attributes of a model.
     *
     * @param attributes finds those of an item by their names
     * @param decoder makes an object of an item, or of part of one
     */
    static ItemComputer of(
            ModelSchema<?> schema,
            Function<String, TopLevelAttribute> attributes,
            Encoder encoder,
            Function<Map<String, AttributeValue>, ?> decoder) {
        String model = schema.type().getSimpleName();
        List<String> key = schema.key().names();
        List<ComputedStep> steps = new ArrayList<>();
        for (ComputedAttribute computed : schema.computed()) {
            String name = computed.attribute().name();
            Formula formula = Formula.of(model, computed, attributes.apply(name), encoder);
            steps.add(new ComputedStep(model, computed, formula, key.contains(name)));
        }
        return new ItemComputer(List.copyOf(steps), key, decoder);
    }

    /** The steps that lead to attributes, in their order; adds what they are computed from. */
    private static List<ComputedStep> stepsTo(Set<String> needed, List<ComputedStep> steps) {
        List<ComputedStep> leading = new ArrayList<>();
        for (int index = steps.size() - 1; index >= 0; index--) {
            ComputedStep step = steps.get(index);
            if (needed.contains(step.name())) {
                needed.addAll(step.sources());
                leading.add(0, step);
            }
        }
        return List.copyOf(leading);
    }

    private static Set<String> withoutComputed(Set<String> names, List<ComputedStep> steps) {
        steps.stream().map(ComputedStep::name).forEach(names::remove);
        return names;
    }

    /** The stored names of the attributes that computing changes; null if it takes the object. */
    @Nullable Set<String> changing() {
        if (steps.isEmpty()) {
            return Set.of();
        }
        if (steps.stream().anyMatch(step -> step.formula().needsObject())) {
            return null;
        }
        return steps.stream().map(ComputedStep::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the attribute of a stored name is computed. */
    boolean computes(String attribute) {
        return steps.stream().anyMatch(step -> step.name().equals(attribute));
    }

    /**
     * Gives an item its computed attributes, in place of any that it has.
     *
     * @param item has all others
     * @throws io.alces.error.InvalidItemException if one cannot be computed or stored
     */
    public void compute(Map<String, AttributeValue> item) {
        run(steps, item);
    }

    /**
     * Gives the item of an object that was read what the object does not have, and its key.
     *
     * @throws io.alces.error.InvalidItemException if one cannot be computed or stored
     */
    public void restore(Map<String, AttributeValue> item) {
        run(restored, item);
    }

    /** An item with the computed attributes of another one, so that the two differ in nothing that follows from the rest. */
    public Map<String, AttributeValue> withComputedOf(
            Map<String, AttributeValue> other, Map<String, AttributeValue> item) {
        if (steps.isEmpty()) {
            return item;
        }
        Map<String, AttributeValue> alike = new LinkedHashMap<>(item);
        for (ComputedStep step : steps) {
            AttributeValue value = other.get(step.name());
            if (value == null) {
                alike.remove(step.name());
            } else {
                alike.put(step.name(), value);
            }
        }
        return alike;
    }

    /** The stored names of the attributes that the key of an item takes. */
    public Set<String> keySources() {
        return keySources;
    }

    /**
     * Computes what is computed of a key.
     *
     * @param known what is there of {@link #keySources()}
     * @throws io.alces.error.InvalidItemException if a part cannot be computed
     */
    public void computeKey(Map<String, AttributeValue> known) {
        run(keySteps, known);
    }

    private void run(List<ComputedStep> some, Map<String, AttributeValue> item) {
        DecodedItem decoded = new DecodedItem(item, decoder);
        for (ComputedStep step : some) {
            step.compute(decoded);
            if (sources.contains(step.name())) {
                decoded.forget();
            }
        }
    }

    /**
     * An update, with the changes that follow for what is computed.
     *
     * @param key that of the item
     * @param creates whether the update creates the item if there is none
     * @throws IllegalArgumentException if a computed attribute is changed itself, or it cannot be told what one will be
     * @throws io.alces.error.InvalidItemException if one cannot be computed or stored
     */
    public StoredUpdate complete(StoredUpdate update, Map<String, AttributeValue> key, boolean creates) {
        if (steps.isEmpty()) {
            return update;
        }
        UpdatedItem item = new UpdatedItem(key, update.actions(), decoder);
        steps.forEach(step -> step.checkNotChanged(item));
        steps.forEach(step -> item.add(new ComputedChange(step, item).actions(creates)));
        return new StoredUpdate(item.actions());
    }

    /**
     * What an update computes from what attributes have by default.
     *
     * @param update as it is sent
     * @param key the names of the key, which are always known
     */
    public List<ComputedGuess> guesses(StoredUpdate update, Set<String> key) {
        if (steps.isEmpty()) {
            return List.of();
        }
        return steps.stream()
                .flatMap(step -> {
                    List<StoredPath> parts = step.schema().parts().stream()
                            .map(part -> part.stored().topLevelName())
                            .distinct()
                            .filter(source -> !key.contains(source))
                            .flatMap(source -> setIfAbsent(update, source))
                            .toList();
                    List<StoredPath> names = setIfAbsent(update, step.name()).toList();
                    return names.isEmpty() || parts.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new ComputedGuess(names, parts));
                })
                .toList();
    }

    /** The names of what an update sets only if it is absent, in an attribute. */
    private static Stream<StoredPath> setIfAbsent(StoredUpdate update, String attribute) {
        return update.actions().stream()
                .filter(action -> action.path().topLevelName().equals(attribute))
                .flatMap(action ->
                        action instanceof UpdateAction.Set set && set.value() instanceof SetValue.AttributeOrElse absent
                                ? absent.paths().stream()
                                : Stream.empty());
    }
}
