package io.alces.internal.codec;

import io.alces.query.UpdateAction;
import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Gives attributes of items values when they are written. Immutable and thread-safe.
 *
 * <p>Values that do not depend on the time of the write are given once, when the caller hands over the item, so that
 * sending it again is sending the same item; those that do are given to each request.
 */
public final class ItemFiller {
    private final List<FillStep> steps;

    private ItemFiller(List<FillStep> steps) {
        this.steps = steps;
    }

    static ItemFiller of(ObjectSchema object, Encoder encoder) {
        return new ItemFiller(object.attributes()
                .flatMap(attribute -> step(object, attribute, encoder))
                .toList());
    }

    private static Stream<FillStep> step(ObjectSchema object, MemberSchema.Attribute attribute, Encoder encoder) {
        String path = TypeNames.simple(object.type()) + "." + attribute.property();
        return attribute.fill().map(fill -> FillSteps.of(fill, attribute, path, encoder)).stream();
    }

    /** Whether what is filled depends on the time of the write. */
    public boolean dependsOnTime() {
        return steps.stream().anyMatch(FillStep::dependsOnTime);
    }

    /** Fills an item that the caller handed over, with all that does not depend on time. */
    public void fill(Map<String, AttributeValue> item) {
        steps.forEach(step -> step.fill(item));
    }

    /** Fills an item that takes the place of any that is there. */
    public void fillAt(Map<String, AttributeValue> item, Instant now) {
        steps.forEach(step -> step.fillAt(item, now));
    }

    /** Fills an item that is there, of which {@code item} is the next state. */
    public void refillAt(Map<String, AttributeValue> item, Instant now) {
        steps.forEach(step -> step.refillAt(item, now));
    }

    /**
     * What an update changes besides.
     *
     * @param creates whether it creates the item if there is none
     */
    public List<UpdateAction> actions(Instant now, boolean creates) {
        return steps.stream()
                .flatMap(step -> (creates ? step.upsertActions(now) : step.actions(now)).stream())
                .toList();
    }
}
