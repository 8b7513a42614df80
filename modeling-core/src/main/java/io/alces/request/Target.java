package io.alces.request;

import org.jspecify.annotations.Nullable;

/**
 * What a request is about, for logs and listeners.
 *
 * @param table the name of the table as it is sent
 * @param index the name of the index that is read; null for the table itself
 */
public record Target(String table, @Nullable String index) {

    /** The table itself. */
    public static Target table(String table) {
        return new Target(table, null);
    }
}
