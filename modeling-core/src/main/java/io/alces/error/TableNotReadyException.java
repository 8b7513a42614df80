package io.alces.error;

import java.io.Serial;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was started on a table was not finished in the time given. It goes on. */
public final class TableNotReadyException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String table;

    @SuppressWarnings("serial") // immutable maps are serializable
    private final Map<String, String> statuses;

    @SuppressWarnings("serial") // immutable lists are serializable
    private final List<String> begun;

    /**
     * Reports a table that is not as it was to become.
     *
     * @param table the name of the table as it was sent
     * @param goal what was waited for, such as {@code active}
     * @param statuses the statuses last seen, by what has them: {@code table}, {@code index byStatus}
     */
    public TableNotReadyException(String table, String goal, Duration waited, Map<String, String> statuses) {
        this(message(table, goal, waited, statuses), table, statuses, List.of(), null);
    }

    private TableNotReadyException(
            String message,
            String table,
            Map<String, String> statuses,
            List<String> begun,
            @Nullable TableNotReadyException cause) {
        super(message, cause);
        this.table = table;
        this.statuses = new LinkedHashMap<>(statuses);
        this.begun = List.copyOf(begun);
    }

    /**
     * The same, of an update of the table.
     *
     * @param begun what it did, and what it began last, one line each
     * @param left what it did not begin
     */
    public TableNotReadyException ofUpdate(List<String> begun, List<String> left) {
        return new TableNotReadyException(
                getMessage() + told("begun", begun) + told("left", left), table, statuses, begun, this);
    }

    /** The name of the table as it was sent. */
    public String table() {
        return table;
    }

    /** The statuses last seen, by what has them: {@code table}, {@code index byStatus}. */
    public Map<String, String> statuses() {
        return Collections.unmodifiableMap(statuses);
    }

    /** What an update did, and what it began last, one line each; empty for what is not an update. */
    public List<String> begun() {
        return begun;
    }

    private static String told(String what, List<String> changes) {
        return changes.isEmpty() ? "" : "; " + what + ": " + String.join("; ", changes);
    }

    private static String message(String table, String goal, Duration waited, Map<String, String> statuses) {
        String seen = statuses.entrySet().stream()
                .map(status -> status.getKey() + " " + status.getValue())
                .collect(Collectors.joining(", "));
        return table + " is not " + goal + " after " + waited + ": " + seen
                + "; look again later, or wait longer with waitAtMost(..)";
    }
}
