package io.alces.it;

import io.alces.Alces;
import io.alces.Key;
import io.alces.Model;
import io.alces.request.Operation;

/**
 * What an operation of the table is run with.
 *
 * @param before the stored permit as the caller read it, with the version of the one given
 * @param meanwhile what another caller does while this one changes an item
 */
record PipelineRun(
        Alces alces, Model<Permit> permits, Execution execution, Permit given, Permit before, Runnable meanwhile) {

    <R> R of(Operation<R> operation) {
        return execution.run(operation);
    }

    Key<Permit> key() {
        return permits.key(given.holder(), Permit.SORT);
    }

    /** The stored permit as a caller's function changes it. */
    Permit changed(Permit current) {
        PipelineEvent.CHANGED_BY_FUNCTION.happens();
        meanwhile.run();
        return given.with(given.holder(), current.version());
    }
}
