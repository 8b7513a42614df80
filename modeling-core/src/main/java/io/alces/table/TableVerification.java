package io.alces.table;

import io.alces.error.SchemaMismatchException;
import java.util.List;

/**
 * How a table compares with its model.
 *
 * @param model the simple name of the model class
 * @param table the name of the table as it was sent
 * @param differences one line each where the table is not as the model says and as was expected
 */
public record TableVerification(String model, String table, List<String> differences) {
    public TableVerification {
        differences = List.copyOf(differences);
    }

    /** Whether there is no difference. */
    public boolean isClean() {
        return differences.isEmpty();
    }

    /**
     * Does nothing if there is no difference.
     *
     * @throws SchemaMismatchException if there is one, with all of them
     */
    public void requireClean() {
        if (!isClean()) {
            throw mismatch();
        }
    }

    /** The result and all differences, in words. */
    @Override
    public String toString() {
        return isClean()
                ? model + " fits the table " + table
                : String.valueOf(mismatch().getMessage());
    }

    private SchemaMismatchException mismatch() {
        return new SchemaMismatchException(model + " does not fit the table " + table, differences);
    }
}
