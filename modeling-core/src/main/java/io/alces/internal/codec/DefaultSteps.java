package io.alces.internal.codec;

import io.alces.query.UpdateAction;
import io.alces.schema.DefaultSource;
import io.alces.schema.Fill;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Fills attributes with their defaults. */
final class DefaultSteps {
    private DefaultSteps() {}

    /**
     * The step of a default.
     *
     * @throws IllegalArgumentException if its constant cannot be stored
     */
    static FillStep of(
            Fill.Default filled, FilledAttribute attribute, Function<Map<String, AttributeValue>, Object> decoder) {
        if (filled.source() instanceof DefaultSource.Computed computed) {
            String maker = maker("function", computed.function());
            return new OfObject(
                    attribute,
                    item -> attribute.stored(
                            attribute.made(maker, () -> computed.function().apply(decoder.apply(item)))),
                    filled.forced());
        }
        return new Alone(attribute, value(filled, attribute), filled);
    }

    private static Supplier<Optional<AttributeValue>> value(Fill.Default filled, FilledAttribute attribute) {
        if (filled.source() instanceof DefaultSource.Supplied supplied) {
            String maker = maker("supplier", supplied.supplier());
            return () -> attribute.stored(attribute.made(maker, supplied.supplier()));
        }
        Object constant = ((DefaultSource.Constant) filled.source()).value();
        Optional<AttributeValue> stored = attribute.stored(constant);
        return () -> stored;
    }

    private static String maker(String kind, Object code) {
        return "the " + kind + " " + TypeNames.simple(code.getClass()) + " of its default";
    }

    /** Gives a default that looks at nothing else. */
    private record Alone(FilledAttribute attribute, Supplier<Optional<AttributeValue>> value, Fill.Default filled)
            implements FillStep {
        @Override
        public boolean dependsOnTime() {
            return false;
        }

        @Override
        public boolean isRepeatable() {
            return !(filled.source() instanceof DefaultSource.Supplied);
        }

        @Override
        public boolean isImposed() {
            return filled.forced();
        }

        @Override
        public boolean isRead() {
            return filled.onRead();
        }

        @Override
        public void fill(Map<String, AttributeValue> item, Instant now) {
            if (filled.forced() || attribute.isAbsentIn(item)) {
                value.get().ifPresent(given -> item.put(name(), given));
            }
        }

        @Override
        public void refill(Map<String, AttributeValue> item, Instant now) {
            if (filled.forced()) {
                fill(item, now);
            }
        }

        @Override
        public void complete(Map<String, AttributeValue> item) {
            if (filled.onRead() && attribute.schema().storedNames().stream().noneMatch(item::containsKey)) {
                value.get().ifPresent(given -> item.put(name(), given));
            }
        }

        @Override
        public List<UpdateAction> actions(Instant now) {
            return filled.forced() ? value.get().map(attribute::set).orElse(List.of()) : List.of();
        }

        @Override
        public List<UpdateAction> upsertActions(Instant now) {
            return filled.forced()
                    ? actions(now)
                    : value.get().map(attribute::setIfAbsent).orElse(List.of());
        }
    }

    /** Gives a default that is made of the whole object. */
    private record OfObject(
            FilledAttribute attribute,
            Function<Map<String, AttributeValue>, Optional<AttributeValue>> value,
            boolean isImposed)
            implements FillStep {
        @Override
        public boolean dependsOnTime() {
            return false;
        }

        @Override
        public boolean dependsOnObject() {
            return true;
        }

        @Override
        public void fill(Map<String, AttributeValue> item, Instant now) {
            if (isImposed || attribute.isAbsentIn(item)) {
                value.apply(item).ifPresent(given -> item.put(name(), given));
            }
        }

        @Override
        public void refill(Map<String, AttributeValue> item, Instant now) {
            if (isImposed) {
                fill(item, now);
            }
        }
    }
}
