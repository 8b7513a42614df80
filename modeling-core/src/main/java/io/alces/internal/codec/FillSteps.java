package io.alces.internal.codec;

import io.alces.query.UpdateAction;
import io.alces.schema.Fill;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The steps of each kind of fill. */
final class FillSteps {
    private FillSteps() {}

    /** @param decoder makes the object that has the attribute of what is stored of it */
    static FillStep of(Fill fill, FilledAttribute attribute, Function<Map<String, AttributeValue>, Object> decoder) {
        if (fill instanceof Fill.CreatedAt created) {
            return new CreationTime(attribute, created.fromInstant());
        }
        if (fill instanceof Fill.UpdatedAt updated) {
            return new UpdateTime(attribute, updated.fromInstant());
        }
        if (fill instanceof Fill.Version) {
            return new VersionStep(attribute);
        }
        if (fill instanceof Fill.WriteToken) {
            return new WriteToken(attribute);
        }
        if (fill instanceof Fill.TimeToLive time) {
            return new TimeToLiveStep(attribute, time);
        }
        if (fill instanceof Fill.Default filled) {
            return DefaultSteps.of(filled, attribute, decoder);
        }
        return new GeneratedStep(attribute, (Fill.Generated) fill);
    }

    private record CreationTime(FilledAttribute attribute, Function<Instant, Object> fromInstant) implements FillStep {
        @Override
        public boolean dependsOnTime() {
            return true;
        }

        @Override
        public void fillAt(Map<String, AttributeValue> item, Instant now) {
            if (attribute.isAbsentIn(item)) {
                item.put(name(), time(now));
            }
        }

        @Override
        public List<UpdateAction> upsertActions(Instant now) {
            return attribute.setIfAbsent(time(now));
        }

        private AttributeValue time(Instant now) {
            return attribute.encoded(fromInstant.apply(now));
        }
    }

    private record UpdateTime(FilledAttribute attribute, Function<Instant, Object> fromInstant) implements FillStep {
        @Override
        public boolean dependsOnTime() {
            return true;
        }

        @Override
        public boolean isImposed() {
            return true;
        }

        @Override
        public void fillAt(Map<String, AttributeValue> item, Instant now) {
            item.put(name(), time(now));
        }

        @Override
        public void fillAbsentAt(Map<String, AttributeValue> item, Instant now) {
            if (attribute.isAbsentIn(item)) {
                fillAt(item, now);
            }
        }

        @Override
        public void refillAt(Map<String, AttributeValue> item, Instant now) {
            fillAt(item, now);
        }

        @Override
        public List<UpdateAction> actions(Instant now) {
            return attribute.set(time(now));
        }

        private AttributeValue time(Instant now) {
            return attribute.encoded(fromInstant.apply(now));
        }
    }

    private record WriteToken(FilledAttribute attribute) implements FillStep {
        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public boolean dependsOnTime() {
            return true;
        }

        @Override
        public boolean isImposed() {
            return true;
        }

        @Override
        public void fillAt(Map<String, AttributeValue> item, Instant now) {
            item.put(name(), next());
        }

        @Override
        public void refillAt(Map<String, AttributeValue> item, Instant now) {
            item.put(name(), next());
        }

        @Override
        public List<UpdateAction> actions(Instant now) {
            return attribute.set(next());
        }

        private static AttributeValue next() {
            return AttributeValue.fromS(UUID.randomUUID().toString());
        }
    }
}
