package io.alces;

import io.alces.internal.codec.ComputedGuess;
import io.alces.query.Condition;
import io.alces.query.ConditionExplanation;
import io.alces.query.ConditionOutcome;
import io.alces.query.Conditions;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.request.ModelContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an update that may create its item takes for granted when it computes attributes: that the item has nothing yet of
 * what they are computed from, or has them already. Immutable.
 *
 * @param condition holds if it is so
 * @param rest the update without what it computes on it
 * @param names what it computes on it
 */
record Assumption<T>(ModelContext<T> context, Condition<T> condition, StoredUpdate rest, List<String> names) {

    /** The assumption of an update; empty if it makes none. */
    static <T> Optional<Assumption<T>> of(
            ModelContext<T> context, StoredUpdate update, Map<String, AttributeValue> key) {
        List<ComputedGuess> guesses = context.model().computer().guesses(update, key.keySet());
        if (guesses.isEmpty()) {
            return Optional.empty();
        }
        Set<StoredPath> computed = guesses.stream().map(ComputedGuess::path).collect(Collectors.toSet());
        return guesses.stream()
                .map(Assumption::<T>condition)
                .reduce(Condition::and)
                .map(condition -> new Assumption<>(
                        context,
                        condition,
                        new StoredUpdate(update.actions().stream()
                                .filter(action -> !computed.contains(action.path()))
                                .toList()),
                        computed.stream()
                                .map(path -> context.modelName() + "." + path)
                                .sorted()
                                .toList()));
    }

    private static <T> Condition<T> condition(ComputedGuess guess) {
        Condition<T> isFresh = guess.parts().stream()
                .map(part -> Conditions.<T>stored(part).notExists())
                .reduce(Condition::and)
                .orElseThrow();
        return guess.names().stream()
                .map(name -> Conditions.<T>stored(name).exists())
                .reduce(isFresh, Condition::or);
    }

    /** Whether an item is there, and is none of which this is so. */
    boolean isRefutedBy(Map<String, AttributeValue> item) {
        return !item.isEmpty() && explanation(item).outcome() == ConditionOutcome.FALSE;
    }

    /** Why it is so of an item, or not. */
    ConditionExplanation explanation(Map<String, AttributeValue> item) {
        return ConditionExplanation.of(condition, context.model().resolver(), item);
    }

    /** What the update computes on it, such as {@code Order.state}. */
    String computed() {
        return String.join(" and ", names);
    }
}
