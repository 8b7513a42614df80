package io.alces;

import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.request.Creation;
import java.util.function.BooleanSupplier;

/**
 * What an update does about what is not there.
 *
 * @param creates whether it creates the item
 * @param parents what becomes of maps that it leads into
 */
record UpdateScope(boolean creates, UpdateRun.Parents parents) {
    static final UpdateScope DEFAULT = new UpdateScope(true, UpdateRun.Parents.NAMED);

    /**
     * Whether an update creates the item if there is none; what changes nothing is not sent, and creates none.
     *
     * @param isAllowed whether its condition may hold then
     */
    Creation creation(StoredUpdate update, BooleanSupplier isAllowed) {
        return creates
                ? new Creation(true, () -> !update.isEmpty() && needsNoParents(update) && isAllowed.getAsBoolean())
                : Creation.EXCLUDED;
    }

    private boolean needsNoParents(StoredUpdate update) {
        return parents == UpdateRun.Parents.CREATED || update.paths().stream().allMatch(StoredPath::isTopLevel);
    }

    UpdateScope mustExist() {
        return new UpdateScope(false, parents);
    }

    UpdateScope createParents() {
        return new UpdateScope(creates, UpdateRun.Parents.CREATED);
    }
}
