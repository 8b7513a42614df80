package io.alces.internal.codec;

import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.UpdateAction;
import io.alces.schema.Fill;
import io.alces.schema.MemberSchema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The steps of each kind of fill. */
final class FillSteps {

    private FillSteps() {}

    static FillStep of(Fill fill, MemberSchema.Attribute attribute, String path, Encoder encoder) {
        if (fill instanceof Fill.CreatedAt created) {
            return new CreationTime(attribute.name(), encoded(created.fromInstant(), attribute, path, encoder));
        }
        Fill.UpdatedAt updated = (Fill.UpdatedAt) fill;
        return new UpdateTime(attribute.name(), encoded(updated.fromInstant(), attribute, path, encoder));
    }

    private static Function<Instant, AttributeValue> encoded(
            Function<Instant, Object> fromInstant, MemberSchema.Attribute attribute, String path, Encoder encoder) {
        return now -> encoder.encode(path, attribute.shape(), fromInstant.apply(now));
    }

    private record CreationTime(String name, Function<Instant, AttributeValue> time) implements FillStep {
        @Override
        public boolean dependsOnTime() {
            return true;
        }

        @Override
        public void fillAt(Map<String, AttributeValue> item, Instant now) {
            item.computeIfAbsent(name, absent -> time.apply(now));
        }

        @Override
        public List<UpdateAction> upsertActions(Instant now) {
            StoredPath path = StoredPath.of(name);
            return List.of(new UpdateAction.Set(path, new SetValue.AttributeOrElse(path, time.apply(now))));
        }
    }

    private record UpdateTime(String name, Function<Instant, AttributeValue> time) implements FillStep {
        @Override
        public boolean dependsOnTime() {
            return true;
        }

        @Override
        public void fillAt(Map<String, AttributeValue> item, Instant now) {
            item.put(name, time.apply(now));
        }

        @Override
        public void refillAt(Map<String, AttributeValue> item, Instant now) {
            fillAt(item, now);
        }

        @Override
        public List<UpdateAction> actions(Instant now) {
            return List.of(new UpdateAction.Set(StoredPath.of(name), new SetValue.Given(time.apply(now))));
        }
    }
}
