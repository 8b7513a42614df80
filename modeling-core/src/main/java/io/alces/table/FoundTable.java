package io.alces.table;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/**
 * A table as it was found.
 *
 * @param timeToLive null if nothing is asked of it
 */
record FoundTable(TableDescription table, @Nullable TimeToLiveDescription timeToLive) {

    TimeToLiveDescription readTimeToLive() {
        return Objects.requireNonNull(timeToLive, "timeToLive");
    }
}
