package io.alces.internal.codec;

import io.alces.query.UpdateAction;
import io.alces.schema.Fill;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Gives an item the time up to which it lives. An item lives through the whole second of its time, so that whole seconds,
 * the fraction left out, are never less than was asked for.
 */
record TimeToLiveStep(FilledAttribute attribute, Fill.TimeToLive fill) implements FillStep {

    @Override
    public boolean dependsOnTime() {
        return true;
    }

    @Override
    public boolean isImposed() {
        return fill.refresh();
    }

    @Override
    public void fillAt(Map<String, AttributeValue> item, Instant now) {
        if (fill.refresh() || attribute.isAbsentIn(item)) {
            item.put(name(), end(now));
        }
    }

    @Override
    public void fillAbsentAt(Map<String, AttributeValue> item, Instant now) {
        if (attribute.isAbsentIn(item)) {
            item.put(name(), end(now));
        }
    }

    @Override
    public void refillAt(Map<String, AttributeValue> item, Instant now) {
        if (fill.refresh()) {
            fillAt(item, now);
        }
    }

    @Override
    public List<UpdateAction> actions(Instant now) {
        return fill.refresh() ? attribute.set(end(now)) : List.of();
    }

    @Override
    public List<UpdateAction> upsertActions(Instant now) {
        return fill.refresh() ? actions(now) : attribute.setIfAbsent(end(now));
    }

    private AttributeValue end(Instant now) {
        return AttributeValue.fromN(Long.toString(now.plus(fill.after()).getEpochSecond()));
    }
}
