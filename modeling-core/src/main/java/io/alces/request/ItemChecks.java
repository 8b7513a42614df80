package io.alces.request;

import io.alces.annotation.ItemSize;
import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.error.Violation;
import io.alces.internal.codec.CompiledModel;
import io.alces.query.StoredUpdate;
import io.alces.spi.ItemValidator;
import io.alces.spi.WriteOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the user does not want to be stored. Immutable and thread-safe. */
final class ItemChecks<T> {
    private final CompiledModel<T> model;
    private final Optional<ItemValidator<T>> validator;

    ItemChecks(CompiledModel<T> model, Optional<ItemValidator<T>> validator) {
        this.model = model;
        this.validator = validator;
    }

    /** The same but for what plugins validate. */
    ItemChecks<T> withoutValidation() {
        return new ItemChecks<>(model, Optional.empty());
    }

    /** Whether it matters what is done to an item. */
    boolean dependOnOperation() {
        return validator.isPresent();
    }

    /**
     * Refuses an item that must not be stored.
     *
     * @param attributes the item as it would be stored
     * @throws InvalidItemException with all that is wrong with it
     */
    void check(Map<String, AttributeValue> attributes, WriteOperation operation) {
        List<Violation> violations = new ArrayList<>();
        oversize(AttributeSize.ofItem(attributes), "the item has").ifPresent(violations::add);
        validator.ifPresent(rules -> violations.addAll(violations(rules, attributes, operation)));
        refuse(violations);
    }

    /**
     * Refuses an update that would store what must not be stored.
     *
     * @throws InvalidItemException with all that is wrong with it
     */
    void check(StoredUpdate update) {
        List<Violation> violations = new ArrayList<>();
        oversize(UpdatedValues.ofValues(update), "the values of the update have").ifPresent(violations::add);
        validator.ifPresent(rules -> GivenValue.of(model.schema(), update)
                .forEach(value -> violations.addAll(violations(rules, value))));
        refuse(violations);
    }

    private Optional<Violation> oversize(long size, String found) {
        return model.schema()
                .itemSize()
                .map(ItemSize::max)
                .filter(max -> size > max)
                .map(max -> Violation.of(
                        modelName(),
                        "an item has at most " + max + " bytes by @ItemSize, and " + found + " " + size
                                + "; store less in it"));
    }

    private List<Violation> violations(
            ItemValidator<T> rules, Map<String, AttributeValue> attributes, WriteOperation operation) {
        T item = readable(() -> model.fromItem(attributes));
        return validated(modelName(), () -> rules.validate(item, operation));
    }

    private List<Violation> violations(ItemValidator<T> rules, GivenValue given) {
        String path = given.place().path();
        @Nullable Object value = readable(() ->
                Optional.ofNullable(model.read(given.place(), given.property()))).orElse(null);
        return validated(path, () -> rules.validateValue(given.place(), value));
    }

    private static <V> V readable(Supplier<V> reading) {
        try {
            return reading.get();
        } catch (UnreadableItemException unreadable) {
            throw new InvalidItemException(
                    unreadable.path(),
                    "what would be stored cannot be read again, and so cannot be validated: expected "
                            + unreadable.expected() + ", found " + unreadable.found(),
                    unreadable);
        }
    }

    private static List<Violation> validated(String path, Supplier<List<Violation>> validation) {
        try {
            return validation.get();
        } catch (InvalidItemException known) {
            throw known;
        } catch (RuntimeException failure) {
            throw new InvalidItemException(
                    path,
                    "its validation failed with " + failure.getClass().getSimpleName() + "; correct the validator",
                    failure);
        }
    }

    private void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw InvalidItemException.of(modelName(), distinct(violations));
        }
    }

    /** The classes of a sealed type may say the same of a value. */
    private static List<Violation> distinct(List<Violation> violations) {
        Map<String, Violation> distinct = new LinkedHashMap<>();
        violations.forEach(violation -> distinct.putIfAbsent(violation.toString(), violation));
        return List.copyOf(distinct.values());
    }

    private String modelName() {
        return model.schema().type().getSimpleName();
    }
}
