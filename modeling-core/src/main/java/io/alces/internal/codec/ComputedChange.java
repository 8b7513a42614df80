package io.alces.internal.codec;

import io.alces.internal.codec.UpdatedItem.Fate;
import io.alces.internal.codec.UpdatedItem.Outcome;
import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.StoredValues;
import io.alces.query.UpdateAction;
import io.alces.schema.ComputedAttribute;
import io.alces.schema.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an update changes of one computed attribute. Used once. */
final class ComputedChange {
    private final ComputedStep step;
    private final UpdatedItem item;
    private final StoredPath place;
    private final Map<ComputedAttribute.Part, Outcome> outcomes = new LinkedHashMap<>();

    ComputedChange(ComputedStep step, UpdatedItem item) {
        this.step = step;
        this.item = item;
        this.place = StoredPath.of(step.name());
        step.schema().parts().forEach(part -> outcomes.put(part, item.outcome(part.stored())));
    }

    /**
     * What is to be changed besides.
     *
     * @param creates whether the update creates the item if there is none
     * @throws IllegalArgumentException if the key of the table would change, or the update does not say what the attribute
     *     will be
     */
    List<UpdateAction> actions(boolean creates) {
        boolean changes = any(Fate::isChange);
        if (step.isKey()) {
            if (changes) {
                checkKeyStays();
            }
            return List.of();
        }
        return changes ? changed() : created(creates);
    }

    /** An update may set what the key is computed from, if that makes this key: it may be about to create the item. */
    private void checkKeyStays() {
        AttributeValue key = item.outcome(place).value();
        boolean stays = all(Fate::isKnown)
                && key != null
                && value().filter(made -> StoredValues.areEqual(made, key)).isPresent();
        if (!stays) {
            throw new IllegalArgumentException(
                    step.model() + "." + parts(Fate::isChange).get(0) + ": "
                            + step.schema().path() + ", which is part of the key, is computed from it, and an update"
                            + " cannot change the key; create the item anew and delete this one");
        }
    }

    private List<UpdateAction> changed() {
        if (step.formula().needsAllParts() && any(Fate.REMOVED::equals)) {
            return removal();
        }
        List<String> unknown = parts(fate -> !fate.isKnown());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(step.path() + " is computed from "
                    + Words.list(step.parts(part -> true), "and") + ", and the update does not say what "
                    + Words.list(unknown, "and")
                    + " will be; set each part to a value in the same update, or use saveChanges(before, changed)");
        }
        return value().map(value -> List.of(set(new SetValue.Given(value)))).orElseGet(this::removal);
    }

    /** What an item gets that the update creates. One that is there has it already, and keeps it. */
    private List<UpdateAction> created(boolean creates) {
        return creates && all(fate -> fate == Fate.KEY || fate == Fate.DEFAULTED)
                ? value().stream()
                        .map(value -> set(new SetValue.AttributeOrElse(place, older(), value)))
                        .toList()
                : List.of();
    }

    private List<StoredPath> older() {
        return step.schema().attribute().aliases().stream().map(StoredPath::of).toList();
    }

    private Optional<AttributeValue> value() {
        Map<StoredPath, AttributeValue> known = new LinkedHashMap<>();
        outcomes.forEach((part, outcome) -> {
            if (outcome.value() != null) {
                known.put(part.stored(), outcome.value());
            }
        });
        return step.formula().value(item.with(known));
    }

    private UpdateAction set(SetValue value) {
        return new UpdateAction.Set(place, value);
    }

    /** Removes the attribute under all of its names, or an older one would be read. */
    private List<UpdateAction> removal() {
        return step.schema().attribute().storedNames().stream()
                .<UpdateAction>map(name -> new UpdateAction.Remove(StoredPath.of(name)))
                .toList();
    }

    private boolean any(Predicate<Fate> which) {
        return outcomes.values().stream().map(Outcome::fate).anyMatch(which);
    }

    private boolean all(Predicate<Fate> which) {
        return outcomes.values().stream().map(Outcome::fate).allMatch(which);
    }

    private List<String> parts(Predicate<Fate> which) {
        return step.parts(part -> {
            Outcome outcome = outcomes.get(part);
            return outcome != null && which.test(outcome.fate());
        });
    }
}
