package io.alces;

import io.alces.error.MissingParentException;
import io.alces.query.StoredPath;
import io.alces.query.UpdateAction;
import io.alces.request.ModelContext;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tells what an update lacks in the words of the model.
 *
 * @param operation what is done, such as {@code update}
 */
record MissingParentFailures(UpdateCall<?> call, String operation) {

    /** What to do where a parent was there before. */
    static final String LOST = "it was there before; read the item again";

    /** What to do where a parent may never have been there. */
    String asAWhole(MissingParents missing) {
        return "set " + name(missing.first().path()) + " as a whole";
    }

    /** The first change below a missing parent cannot be made. */
    RuntimeException of(MissingParents missing, String remedy, RuntimeException cause) {
        MissingParents.Parent first = missing.first();
        return of(first.actions().get(0), first.path(), remedy, cause);
    }

    /** A parent cannot be found by paths, nor must it be created, where the item has it under an older name. */
    Optional<RuntimeException> underOtherNames(
            MissingParents missing, Map<String, AttributeValue> item, RuntimeException cause) {
        return missing.parents().stream()
                .flatMap(parent -> call.context().model().paths().aliased(parent.path(), item).stream()
                        .map(alias -> of(
                                parent.actions().get(0),
                                parent.path(),
                                "the item has it under the older name " + name(alias) + "; save the item as a whole",
                                cause)))
                .findFirst();
    }

    RuntimeException of(UpdateAction action, StoredPath parent, String remedy, RuntimeException cause) {
        ModelContext<?> context = call.context();
        return new MissingParentException(
                operation + " of " + context.modelName() + " with the key "
                        + context.items().keyShape(call.key()),
                name(action.path()),
                change(action),
                name(parent),
                remedy,
                cause);
    }

    /** What is stored under a path, as in {@code Order.shipTo.city}. */
    String name(StoredPath path) {
        return call.context().modelName() + "." + path;
    }

    private static String change(UpdateAction action) {
        if (action instanceof UpdateAction.Set) {
            return "set";
        }
        if (action instanceof UpdateAction.Remove) {
            return "removed";
        }
        return action instanceof UpdateAction.Add ? "added to" : "deleted from";
    }
}
