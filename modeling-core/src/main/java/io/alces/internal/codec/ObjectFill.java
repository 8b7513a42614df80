package io.alces.internal.codec;

import io.alces.schema.Shape;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What fills the objects of one class.
 *
 * @param steps those of its own attributes, in their order
 * @param nested the shapes of attributes in which there are objects that are filled, by their stored names
 */
record ObjectFill(List<Placed> steps, Map<String, Shape> nested) {
    ObjectFill {
        steps = List.copyOf(steps);
    }

    /**
     * A step in its object.
     *
     * @param holder the names of the attributes of a flattened object, which is filled if one of them is there; empty if
     *     the attribute is filled in any case
     */
    record Placed(FillStep step, Set<String> holder) {
        boolean applies(Set<String> present) {
            return holder.isEmpty() || !Collections.disjoint(holder, present);
        }
    }

    /** Whether each step looks at its own attribute only, and no object inside is filled. */
    boolean isOfSingleAttributes() {
        return nested.isEmpty()
                && steps.stream()
                        .allMatch(placed ->
                                placed.holder().isEmpty() && !placed.step().dependsOnObject());
    }

    /** The steps that apply to an object, as far as it has been filled. */
    void forEach(Map<String, AttributeValue> object, boolean dependsOnObject, Consumer<FillStep> action) {
        for (Placed placed : steps) {
            if (placed.step().dependsOnObject() == dependsOnObject && placed.applies(object.keySet())) {
                action.accept(placed.step());
            }
        }
    }

    /** The steps of attributes that every write gives their value. */
    Stream<FillStep> imposed() {
        return steps.stream().map(Placed::step).filter(FillStep::isImposed);
    }
}
