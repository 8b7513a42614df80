package io.alces.request;

import io.alces.annotation.ItemSize;
import io.alces.error.InvalidItemException;
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
    private final @Nullable ItemValidator<T> validator;

    /** By {@code @ItemSize}; all that there are if it says nothing. */
    private final int max;

    /** Null until the first update that may create an item. */
    private volatile @Nullable RequiredAttributes required;

    ItemChecks(CompiledModel<T> model, @Nullable ItemValidator<T> validator) {
        this.model = model;
        this.validator = validator;
        this.max = model.schema().itemSize().map(ItemSize::max).orElse(Integer.MAX_VALUE);
    }

    /** Whether it matters what is done to an item. */
    boolean dependOnOperation() {
        return validator != null;
    }

    /** The most bytes that an item may have. */
    int largest() {
        return Math.min(max, ItemSize.LARGEST);
    }

    /**
     * Refuses an item that is larger than it may be.
     *
     * @param size the bytes that it has
     * @throws InvalidItemException if it is
     */
    void checkSize(long size) {
        oversizeOf(size).ifPresent(violation -> refuse(List.of(violation)));
    }

    /**
     * Refuses an item that must not be stored.
     *
     * @param attributes the item as it would be stored
     * @param size the bytes that it has
     * @return the item, with its object if that was validated
     * @throws InvalidItemException with all that is wrong with it
     */
    PreparedItem<T> checked(Map<String, AttributeValue> attributes, long size, WriteOperation operation) {
        ItemValidator<T> rules = validator;
        if (rules == null) {
            checkSize(size);
            return PreparedItem.of(attributes);
        }
        T item = read(() -> model.fromItem(attributes));
        List<Violation> violations = new ArrayList<>();
        oversizeOf(size).ifPresent(violations::add);
        violations.addAll(validated(modelName(), () -> rules.validate(item, operation)));
        refuse(violations);
        return new PreparedItem<>(attributes, item);
    }

    /**
     * Refuses an update that would store what must not be stored, or would create an item without what it must have.
     *
     * @param update the update as the caller gave it
     * @param sent the update with all that it changes besides
     * @throws InvalidItemException with all that is wrong with it
     */
    void check(StoredUpdate update, StoredUpdate sent, Creation creation) {
        List<Violation> violations = new ArrayList<>();
        oversizeOf(update).ifPresent(violations::add);
        ItemValidator<T> rules = validator;
        if (rules != null) {
            GivenValue.of(model.schema(), update).forEach(value -> violations.addAll(violations(rules, value)));
            if (creation.isPossible().getAsBoolean()) {
                violations.addAll(required(rules).missingIn(update, sent));
            }
        }
        refuse(violations);
    }

    private Optional<Violation> oversizeOf(long size) {
        return oversize(size, "the item has");
    }

    private Optional<Violation> oversizeOf(StoredUpdate update) {
        return max == Integer.MAX_VALUE
                ? Optional.empty()
                : oversize(UpdatedValues.ofValues(update), "the values of the update have");
    }

    private Optional<Violation> oversize(long size, String found) {
        return size <= max
                ? Optional.empty()
                : Optional.of(Violation.of(
                        modelName(),
                        "an item has at most " + max + " bytes by @ItemSize, and " + found + " " + size
                                + "; store less in it"));
    }

    private List<Violation> violations(ItemValidator<T> rules, GivenValue given) {
        String path = given.place().path();
        Object value = read(() -> model.paths().read(given.place(), given.property()));
        return validated(path, () -> rules.validateValue(given.place(), value));
    }

    /** Asked for once; two threads that ask at the same time are told the same. */
    private RequiredAttributes required(ItemValidator<T> rules) {
        RequiredAttributes known = required;
        if (known == null) {
            known = RequiredAttributes.of(
                    model, (place, value) -> validated(place.path(), () -> rules.validateValue(place, value)));
            required = known;
        }
        return known;
    }

    private static <V extends @Nullable Object> V read(Supplier<V> reading) {
        return ReadBack.of(reading, "what would be stored cannot be read again, and so cannot be validated");
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
