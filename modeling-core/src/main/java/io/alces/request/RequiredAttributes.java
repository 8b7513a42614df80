package io.alces.request;

import io.alces.error.InvalidItemException;
import io.alces.error.Violation;
import io.alces.internal.codec.CompiledModel;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import io.alces.schema.ValuePlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an item that must not be absent, by what a validator says of what is read of them then. Immutable
 * and thread-safe.
 */
final class RequiredAttributes {
    private final List<String> key;
    private final List<Required> attributes;

    private RequiredAttributes(List<String> key, List<Required> attributes) {
        this.key = key;
        this.attributes = List.copyOf(attributes);
    }

    /**
     * An attribute, or a flattened object, that must not be absent.
     *
     * @param names those that it is stored under; of an object, those of all its attributes
     * @param holder the names of the flattened object that has it, without any of which there is no such object; empty if
     *     it is the item that has it
     */
    private record Required(Set<String> names, Set<String> holder, List<Violation> violations) {

        boolean isMissingIn(Set<String> given) {
            return !isIn(given) && (holder.isEmpty() || holder.stream().anyMatch(given::contains));
        }

        boolean isIn(Set<String> some) {
            return names.stream().anyMatch(some::contains);
        }
    }

    /**
     * Asks for each attribute of a model.
     *
     * @param validation what is wrong with a value at a place; one that fails tells nothing of the attribute
     */
    static RequiredAttributes of(
            CompiledModel<?> model, BiFunction<ValuePlace, @Nullable Object, List<Violation>> validation) {
        Search search = new Search(model, validation, new ArrayList<>());
        search.members(model.schema().object(), model.schema().type().getSimpleName(), List.of(), Set.of());
        return new RequiredAttributes(model.schema().key().names(), search.found());
    }

    /**
     * What is wrong with an item of which an update gives all that it has but the key.
     *
     * @param given the update as the caller gave it, which is told by itself of what it removes
     * @param sent the update with all that it changes besides
     */
    List<Violation> missingIn(StoredUpdate given, StoredUpdate sent) {
        Set<String> present =
                names(sent, action -> action instanceof UpdateAction.Set || action instanceof UpdateAction.Add);
        present.addAll(key);
        Set<String> removed = names(given, UpdateAction.Remove.class::isInstance);
        return attributes.stream()
                .filter(attribute -> attribute.isMissingIn(present) && !attribute.isIn(removed))
                .flatMap(attribute -> attribute.violations().stream())
                .toList();
    }

    private static Set<String> names(StoredUpdate update, Predicate<UpdateAction> which) {
        return update.actions().stream()
                .filter(which)
                .map(action -> action.path().topLevelName())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Finds the attributes that must not be absent. Used once. */
    private record Search(
            CompiledModel<?> model,
            BiFunction<ValuePlace, @Nullable Object, List<Violation>> validation,
            List<Required> found) {

        void members(ObjectSchema schema, String path, List<ValuePlace.Step> holders, Set<String> holder) {
            for (MemberSchema member : schema.members()) {
                ValuePlace.Step step = new ValuePlace.Step(schema.rawType(), member.property(), List.of());
                String memberPath = path + "." + member.property();
                if (member instanceof MemberSchema.Attribute attribute) {
                    ValuePlace place = new ValuePlace(memberPath, holders, step, attribute.shape());
                    add(
                            place,
                            names(Stream.of(attribute)),
                            holder,
                            () -> model.paths().read(place, null));
                } else if (member instanceof MemberSchema.Flattened flattened) {
                    Set<String> names = names(flattened.schema().attributes());
                    Shape shape = new Shape.ObjectOf(flattened.schema());
                    add(new ValuePlace(memberPath, holders, step, shape), names, holder, () -> null);
                    members(flattened.schema(), memberPath, and(holders, step), names);
                }
            }
        }

        private void add(ValuePlace place, Set<String> names, Set<String> holder, Supplier<@Nullable Object> absent) {
            if (model.schema().key().names().stream().anyMatch(names::contains)) {
                return;
            }
            List<Violation> violations = violations(place, absent.get());
            if (!violations.isEmpty()) {
                found.add(new Required(names, holder, violations));
            }
        }

        private List<Violation> violations(ValuePlace place, @Nullable Object absent) {
            try {
                return validation.apply(place, absent).stream()
                        .map(Search::ofCreation)
                        .toList();
            } catch (InvalidItemException failed) {
                return List.of();
            }
        }

        private static Violation ofCreation(Violation violation) {
            Violation told = Violation.of(
                    violation.path(),
                    violation.problem() + ", and the update, which may create the item, gives it no value; set it, or"
                            + " use mustExist()");
            return violation.detail().map(told::withDetail).orElse(told);
        }

        private static Set<String> names(Stream<MemberSchema.Attribute> attributes) {
            return attributes
                    .flatMap(attribute -> attribute.storedNames().stream())
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private static List<ValuePlace.Step> and(List<ValuePlace.Step> holders, ValuePlace.Step step) {
            return Stream.concat(holders.stream(), Stream.of(step)).toList();
        }
    }
}
