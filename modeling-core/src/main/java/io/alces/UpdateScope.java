package io.alces;

import io.alces.query.StoredUpdate;
import io.alces.request.Creation;

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
     * @param isPossible whether its condition may hold then
     */
    Creation creation(StoredUpdate update, boolean isPossible) {
        if (!creates) {
            return Creation.EXCLUDED;
        }
        boolean hasParents = parents == UpdateRun.Parents.CREATED
                || update.paths().stream().allMatch(path -> path.parents().isEmpty());
        return isPossible && hasParents && !update.isEmpty() ? Creation.POSSIBLE : Creation.PREVENTED;
    }

    UpdateScope mustExist() {
        return new UpdateScope(false, parents);
    }

    UpdateScope createParents() {
        return new UpdateScope(creates, UpdateRun.Parents.CREATED);
    }
}
