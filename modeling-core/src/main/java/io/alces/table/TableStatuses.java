package io.alces.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** The statuses of a table and its global indexes; local indexes have none of their own. */
final class TableStatuses {

    private TableStatuses() {}

    static boolean allActive(TableDescription table) {
        return table.tableStatus() == TableStatus.ACTIVE
                && table.globalSecondaryIndexes().stream().allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
    }

    /** The statuses by what has them, in words. */
    static Map<String, String> of(@Nullable TableDescription table) {
        Map<String, String> statuses = new LinkedHashMap<>();
        if (table == null) {
            statuses.put("table", "missing");
            return statuses;
        }
        statuses.put("table", table.tableStatusAsString());
        table.globalSecondaryIndexes()
                .forEach(index -> statuses.put("index " + index.indexName(), index.indexStatusAsString()));
        return statuses;
    }
}
