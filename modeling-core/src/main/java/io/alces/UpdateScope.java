package io.alces;

/**
 * What an update does about what is not there.
 *
 * @param creates whether it creates the item
 * @param parents what becomes of maps that it leads into
 */
record UpdateScope(boolean creates, UpdateRun.Parents parents) {
    static final UpdateScope DEFAULT = new UpdateScope(true, UpdateRun.Parents.NAMED);

    UpdateScope mustExist() {
        return new UpdateScope(false, parents);
    }

    UpdateScope createParents() {
        return new UpdateScope(creates, UpdateRun.Parents.CREATED);
    }
}
