package io.alces.table;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * What ensuring a table found and did.
 *
 * @param table the table as it is now
 * @param created whether it was created here
 * @param timeToLiveEnabled whether its time to live was switched on here
 * @param differences one line each where the table is not as the model and the settings say; none was touched
 */
public record TableReport(
        TableDescription table, boolean created, boolean timeToLiveEnabled, List<String> differences) {
    public TableReport {
        differences = List.copyOf(differences);
    }
}
