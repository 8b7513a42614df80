package io.alces.table;

import io.alces.request.Call;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * The time to live is to be on, or off.
 *
 * @param attribute the one that is to have it; null for off
 */
record TimeToLiveChange(@Nullable String attribute) implements TableChange {

    @Override
    public String subject() {
        return "time to live";
    }

    /** DynamoDB switches it on where it is off, and off where it is on, but not while it is becoming either. */
    @Override
    public List<String> problems(FoundTable found) {
        TimeToLiveDescription timeToLive = found.readTimeToLive();
        TimeToLiveStatus needed = attribute == null ? TimeToLiveStatus.ENABLED : TimeToLiveStatus.DISABLED;
        return alreadyMade(found).isPresent() || timeToLive.timeToLiveStatus() == needed
                ? List.of()
                : List.of("time to live: expected " + wanted() + ", found " + FoundSettings.timeToLive(timeToLive)
                        + "; update it once it is " + needed);
    }

    @Override
    public Optional<String> alreadyMade(FoundTable found) {
        TimeToLiveDescription timeToLive = found.readTimeToLive();
        boolean made = attribute == null
                ? timeToLive.timeToLiveStatus() == TimeToLiveStatus.DISABLED
                        || timeToLive.timeToLiveStatus() == TimeToLiveStatus.DISABLING
                : FoundSettings.isTimeToLiveOn(timeToLive, attribute);
        return made ? Optional.of("time to live: already " + wanted()) : Optional.empty();
    }

    @Override
    public List<String> words(FoundTable found) {
        return List.of("time to live: from " + FoundSettings.timeToLive(found.readTimeToLive()) + " to " + wanted());
    }

    @Override
    public TableCall<?, ?> call(FoundTable found, TableSteps steps) {
        return new TableCall<>(
                Call.UPDATE_TIME_TO_LIVE,
                attribute == null
                        ? steps.timeToLiveRequest(false, found.readTimeToLive().attributeName())
                        : steps.timeToLiveRequest(true, attribute));
    }

    private String wanted() {
        return attribute == null ? "DISABLED" : "ENABLED on " + attribute;
    }
}
