package io.alces.internal.codec;

import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Adds to an update what it changes besides: in the item, in each object inside which something changes, and in each
 * object that it stores whole.
 */
record MaintainedUpdate(
        ObjectSchema root, List<String> key, Map<ObjectSchema, ObjectFill> fills, StoredUpdate update, Instant now) {

    /**
     * The whole update.
     *
     * @param creates whether it creates the item if there is none
     * @throws IllegalArgumentException if it changes what every write sets
     */
    StoredUpdate of(boolean creates) {
        List<UpdateAction> actions = new ArrayList<>(filled().actions());
        addOfItem(creates, actions);
        if (!isFlat()) {
            parents().forEach(parent -> ofParent(parent).forEach(actions::add));
        }
        return new StoredUpdate(actions);
    }

    /** The update with the objects filled that it stores whole. */
    StoredUpdate filled() {
        return isFlat()
                ? update
                : new StoredUpdate(update.actions().stream().map(this::filled).toList());
    }

    /** Whether no object inside the item is filled, or holds one that is. */
    private boolean isFlat() {
        ObjectFill fill = fills.get(root);
        return fill == null || fill.nested().isEmpty();
    }

    private void addOfItem(boolean creates, List<UpdateAction> actions) {
        ObjectFill fill = fills.get(root);
        if (fill == null) {
            return;
        }
        for (ObjectFill.Placed placed : fill.steps()) {
            FillStep step = placed.step();
            if (applies(placed)
                    && !key.contains(step.name())
                    && !isChanged(step.attribute().place(), step)) {
                actions.addAll(creates ? step.upsertActions(now) : step.actions(now));
            }
        }
    }

    /** Whether the object that has the attribute is there, as far as the update says. */
    private boolean applies(ObjectFill.Placed placed) {
        return placed.holder().isEmpty()
                || placed.applies(update.actions().stream()
                        .filter(action -> action instanceof UpdateAction.Set || action instanceof UpdateAction.Add)
                        .map(action -> action.path().topLevelName())
                        .collect(Collectors.toSet()));
    }

    /** The objects inside which something changes, outermost first. */
    private Set<StoredPath> parents() {
        Set<StoredPath> parents = new LinkedHashSet<>();
        update.paths().forEach(path -> parents.addAll(path.parents()));
        return parents;
    }

    private Stream<UpdateAction> ofParent(StoredPath parent) {
        return NestedObjects.shape(root, parent).stream()
                .filter(shape -> shape instanceof Shape.ObjectOf || shape instanceof Shape.UnionOf)
                .flatMap(shape -> imposed(shape, parent))
                .filter(step -> !isChanged(parent.then(step.name()), step))
                .flatMap(step -> step.actions(now).stream())
                .flatMap(action -> within(parent, action));
    }

    /** What the change imposes on an object, whichever it is of the classes that have all that changes in it. */
    private Stream<FillStep> imposed(Shape shape, StoredPath object) {
        List<List<FillStep>> possible = NestedObjects.schemas(shape)
                .filter(schema -> shape instanceof Shape.ObjectOf || hasAllThatChanges(schema, object))
                .map(this::imposed)
                .toList();
        return possible.stream()
                .limit(1)
                .flatMap(List::stream)
                .filter(step -> possible.stream()
                        .allMatch(steps ->
                                steps.contains(step) || steps.stream().anyMatch(other -> doTheSame(step, other))));
    }

    private List<FillStep> imposed(ObjectSchema schema) {
        return Optional.ofNullable(fills.get(schema)).stream()
                .flatMap(ObjectFill::imposed)
                .toList();
    }

    private boolean doTheSame(FillStep step, FillStep other) {
        return step.name().equals(other.name()) && step.actions(now).equals(other.actions(now));
    }

    private boolean hasAllThatChanges(ObjectSchema schema, StoredPath object) {
        int depth = object.elements().size();
        return update.paths().stream()
                .filter(path -> object.contains(path) && path.elements().size() > depth)
                .map(path -> path.elements().get(depth))
                .allMatch(part -> part instanceof StoredPath.Name name
                        && schema.attributes()
                                .anyMatch(attribute -> attribute.storedNames().contains(name.name())));
    }

    /** The change of an attribute of an object, as one of the item. */
    private static Stream<UpdateAction> within(StoredPath parent, UpdateAction action) {
        return action instanceof UpdateAction.Set set && set.value() instanceof SetValue.Given
                ? Stream.of(new UpdateAction.Set(parent.then(set.path().topLevelName()), set.value()))
                : Stream.of();
    }

    /** Whether the update itself changes an attribute, or something in it. */
    private boolean isChanged(StoredPath attribute, FillStep step) {
        boolean isChanged = changes(attribute);
        if (isChanged && step.isImposed()) {
            throw new IllegalArgumentException(TypeNames.simple(root.type()) + "." + attribute
                    + " is set by every write, so an update cannot change it; leave it out");
        }
        return isChanged;
    }

    private boolean changes(StoredPath attribute) {
        for (UpdateAction action : update.actions()) {
            if (attribute.contains(action.path()) || action.path().contains(attribute)) {
                return true;
            }
        }
        return false;
    }

    private UpdateAction filled(UpdateAction action) {
        if (!(action instanceof UpdateAction.Set set)) {
            return action;
        }
        return NestedObjects.shape(root, set.path())
                .filter(shape -> NestedObjects.schemas(shape).anyMatch(fills::containsKey))
                .<UpdateAction>map(shape -> new UpdateAction.Set(set.path(), filled(shape, set.value())))
                .orElse(action);
    }

    private SetValue filled(Shape shape, SetValue value) {
        if (value instanceof SetValue.JoinedLists lists) {
            return new SetValue.JoinedLists(operand(shape, lists.first()), operand(shape, lists.second()));
        }
        return value instanceof SetValue.Operand operand ? operand(shape, operand) : value;
    }

    private SetValue.Operand operand(Shape shape, SetValue.Operand operand) {
        if (operand instanceof SetValue.Given given) {
            return new SetValue.Given(filled(shape, given.value()));
        }
        return operand instanceof SetValue.AttributeOrElse attribute
                ? new SetValue.AttributeOrElse(attribute.path(), attribute.others(), filled(shape, attribute.orElse()))
                : operand;
    }

    /** Objects that are stored whole. */
    private AttributeValue filled(Shape shape, AttributeValue value) {
        AttributeValue draft = NestedObjects.fresh(shape, value, new FillPass(fills, FillPhase.DRAFT, now));
        return NestedObjects.fresh(shape, draft, new FillPass(fills, FillPhase.WRITE, now));
    }
}
