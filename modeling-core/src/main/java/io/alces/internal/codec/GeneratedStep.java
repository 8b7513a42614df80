package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.query.UpdateAction;
import io.alces.schema.Fill;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Fills an attribute that is absent with a generated value. */
record GeneratedStep(FilledAttribute attribute, Fill.Generated generated) implements FillStep {

    @Override
    public boolean dependsOnTime() {
        return false;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isUnique() {
        return generated.isUnique();
    }

    @Override
    public void fill(Map<String, AttributeValue> item, Instant now) {
        if (attribute.isAbsentIn(item)) {
            item.put(name(), value(now));
        }
    }

    @Override
    public List<UpdateAction> upsertActions(Instant now) {
        return attribute.setIfAbsent(value(now));
    }

    private AttributeValue value(Instant now) {
        String maker = "the generator " + TypeNames.simple(generated.type());
        @Nullable Object value = attribute.made(maker, () -> generated.generator().apply(now));
        return attribute
                .stored(value)
                .orElseThrow(() -> new InvalidItemException(
                        attribute.path(), maker + " gave nothing to store; let it give a value"));
    }
}
