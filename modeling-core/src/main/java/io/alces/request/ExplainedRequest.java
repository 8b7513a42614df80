package io.alces.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one request would do, or one action of a transaction. Immutable and thread-safe.
 *
 * @param operation the name in the DynamoDB API, such as {@code Query}, or {@code Update in TransactWriteItems}
 * @param table the name of the table as it would be sent; null for a request of no table
 * @param index the index that would be read; null for the table itself
 * @param clauses the expressions by what they are, {@code key}, {@code key condition}, {@code filter}, {@code
 *     projection}, {@code condition} and {@code update}, those that the request has; with stored names in place, and with
 *     types for values
 * @param consistent whether the read sees all earlier writes; null for a write
 * @param estimate how much is read or written
 */
public record ExplainedRequest(
        String operation,
        @Nullable String table,
        @Nullable String index,
        Map<String, String> clauses,
        @Nullable Boolean consistent,
        Estimate estimate) {

    public ExplainedRequest {
        clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
    }

    /** The capacity units that the request takes by its estimate, at most; 0 where nothing is charged or known. */
    public double capacityUnits() {
        return estimate.capacityUnits();
    }

    /**
     * The same with items of this size, unless the size is that of an item to be written.
     *
     * @throws IllegalArgumentException if {@code bytes} is less than 1
     */
    public ExplainedRequest withItemBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("itemBytes: expected at least 1, found " + bytes);
        }
        return new ExplainedRequest(operation, table, index, clauses, consistent, estimate.withItemBytes(bytes));
    }

    /** All of it as text of several lines, for people. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(operation);
        if (table != null) {
            text.append(" on ").append(table);
        }
        if (index != null) {
            text.append(", index ").append(index);
        }
        clauses.forEach((clause, expression) -> line(text, clause, expression));
        if (consistent != null) {
            line(text, "consistency", consistent ? "strong" : "eventual");
        }
        if (estimate.charge() != Estimate.Charge.NONE) {
            line(text, "estimate", estimate.toString());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("\n  ").append(label).append(": ").append(value);
    }
}
