package io.alces.error;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table could not be updated as it was asked, or not wholly. What was done stays done. */
public final class TableUpdateException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String table;

    @SuppressWarnings("serial") // immutable lists are serializable
    private final List<String> done;

    /**
     * Reports an update that the table as it is does not allow. Nothing of it was done.
     *
     * @param table the name of the table as it was sent
     * @param problems one line each: where, what is expected, what is found, what to do
     */
    public TableUpdateException(String table, List<String> problems) {
        this(table + " cannot be updated:\n  - " + String.join("\n  - ", problems), table, List.of(), null);
    }

    /**
     * Reports an update that failed on its way.
     *
     * @param table the name of the table as it was sent
     * @param done what was done before, one line each
     * @param failed what was next: not done, or not known to be
     */
    public TableUpdateException(String table, List<String> done, String failed, RuntimeException cause) {
        this(
                table + " is updated in part: " + String.join("; ", done) + "; failed at: " + failed
                        + "; execute the update again to do what is left",
                table,
                done,
                cause);
    }

    private TableUpdateException(String message, String table, List<String> done, @Nullable RuntimeException cause) {
        super(message, cause);
        this.table = table;
        this.done = List.copyOf(done);
    }

    /** The name of the table as it was sent. */
    public String table() {
        return table;
    }

    /** What was done before the update failed, one line each. */
    public List<String> done() {
        return done;
    }
}
