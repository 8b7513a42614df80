package io.alces.table;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * What updating a table found and did.
 *
 * @param table the table as it was last seen
 * @param changes one line each for what was changed, in the order in which it was
 * @param unchanged one line each for what was asked for and was so already
 */
public record TableChanges(TableDescription table, List<String> changes, List<String> unchanged) {
    public TableChanges {
        changes = List.copyOf(changes);
        unchanged = List.copyOf(unchanged);
    }
}
