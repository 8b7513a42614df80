package io.alces.error;

import java.io.Serial;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was started on a table was not finished in the time given. It goes on. */
public final class TableNotReadyException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String table;

    @SuppressWarnings("serial") // immutable maps are serializable
    private final Map<String, String> statuses;

    /**
     * Reports a table that is not as it was to become.
     *
     * @param table the name of the table as it was sent
     * @param goal what was waited for, such as {@code active}
     * @param statuses the statuses last seen, by what has them: {@code table}, {@code index byStatus}
     */
    public TableNotReadyException(String table, String goal, Duration waited, Map<String, String> statuses) {
        super(message(table, goal, waited, statuses), null);
        this.table = table;
        this.statuses = new LinkedHashMap<>(statuses);
    }

    /** The name of the table as it was sent. */
    public String table() {
        return table;
    }

    /** The statuses last seen, by what has them: {@code table}, {@code index byStatus}. */
    public Map<String, String> statuses() {
        return Collections.unmodifiableMap(statuses);
    }

    private static String message(String table, String goal, Duration waited, Map<String, String> statuses) {
        String seen = statuses.entrySet().stream()
                .map(status -> status.getKey() + " " + status.getValue())
                .collect(Collectors.joining(", "));
        return table + " is not " + goal + " after " + waited + ": " + seen
                + "; look again later, or wait longer with waitAtMost(..)";
    }
}
