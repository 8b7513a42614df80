package io.alces.internal.codec;

import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.UpdateAction;
import io.alces.schema.Fill;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The steps of each kind of fill. */
final class FillSteps {
    private FillSteps() {}

    /** @param decoder makes the object that has the attribute of what is stored of it */
    static FillStep of(Fill fill, FilledAttribute attribute, Function<Map<String, AttributeValue>, Object> decoder) {
        if (fill instanceof Fill.CreatedAt created) {
            return new CreationTime(
                    attribute.name(),
                    attribute.schema().storedNames(),
                    created.fromInstant().andThen(attribute::encoded));
        }
        if (fill instanceof Fill.UpdatedAt updated) {
            return new UpdateTime(attribute.name(), updated.fromInstant().andThen(attribute::encoded));
        }
        if (fill instanceof Fill.Version version) {
            return new VersionStep(new StoredVersion(attribute.name(), attribute.path(), version));
        }
        if (fill instanceof Fill.TimeToLive time) {
            return new TimeToLiveStep(attribute.name(), attribute.schema().storedNames(), time);
        }
        if (fill instanceof Fill.Default filled) {
            return DefaultSteps.of(filled, attribute, decoder);
        }
        return new GeneratedStep(attribute, (Fill.Generated) fill);
    }

    /** Sets an attribute, whatever it had. */
    static List<UpdateAction> set(String name, AttributeValue value) {
        return List.of(new UpdateAction.Set(StoredPath.of(name), new SetValue.Given(value)));
    }

    /** Sets an attribute that is absent; one that is there under an older name keeps its value, under the new one. */
    static List<UpdateAction> setIfAbsent(List<String> storedNames, AttributeValue value) {
        List<StoredPath> paths = storedNames.stream().map(StoredPath::of).toList();
        StoredPath path = paths.get(0);
        return List.of(
                new UpdateAction.Set(path, new SetValue.AttributeOrElse(path, paths.subList(1, paths.size()), value)));
    }

    /** Whether an item has no value for an attribute, or NULL. */
    static boolean isAbsent(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null || Boolean.TRUE.equals(value.nul());
    }

    private record CreationTime(String name, List<String> storedNames, Function<Instant, AttributeValue> time)
            implements FillStep {
        @Override
        public boolean dependsOnTime() {
            return true;
        }

        @Override
        public void fillAt(Map<String, AttributeValue> item, Instant now) {
            if (isAbsent(item, name)) {
                item.put(name, time.apply(now));
            }
        }

        @Override
        public List<UpdateAction> upsertActions(Instant now) {
            return setIfAbsent(storedNames, time.apply(now));
        }
    }

    private record UpdateTime(String name, Function<Instant, AttributeValue> time) implements FillStep {
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
            item.put(name, time.apply(now));
        }

        @Override
        public void fillAbsentAt(Map<String, AttributeValue> item, Instant now) {
            if (isAbsent(item, name)) {
                fillAt(item, now);
            }
        }

        @Override
        public void refillAt(Map<String, AttributeValue> item, Instant now) {
            fillAt(item, now);
        }

        @Override
        public List<UpdateAction> actions(Instant now) {
            return set(name, time.apply(now));
        }
    }
}
