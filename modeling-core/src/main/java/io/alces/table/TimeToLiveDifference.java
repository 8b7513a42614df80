package io.alces.table;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/** Where the time to live of a table is not that of its model, in words. */
final class TimeToLiveDifference {

    private TimeToLiveDifference() {}

    /** For a model whose items expire by an attribute; empty if they do, or are about to. */
    static Optional<String> of(String attribute, TimeToLiveDescription found) {
        return FoundSettings.isTimeToLiveOn(found, attribute)
                ? Optional.empty()
                : Optional.of("time to live: expected ENABLED on " + attribute + ", found "
                        + FoundSettings.timeToLive(found));
    }

    /** For a model whose items do not expire; empty if they do not. */
    static Optional<String> ofNone(TimeToLiveDescription found) {
        return FoundSettings.isTimeToLiveOff(found)
                ? Optional.empty()
                : Optional.of("time to live: not in the model, found " + FoundSettings.timeToLive(found));
    }
}
