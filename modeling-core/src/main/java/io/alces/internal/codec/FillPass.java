package io.alces.internal.codec;

import io.alces.schema.ObjectSchema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Fills an object and those inside it, once. Maps inside it are replaced, and never changed.
 *
 * <p>First come the steps that look at nothing but their attribute, then nested objects, then the steps that look at all
 * of the object.
 *
 * @param fills what fills each class; others are left alone
 */
record FillPass(Map<ObjectSchema, ObjectFill> fills, FillPhase phase, Instant now) implements NestedObjects.Rewrite {

    @Override
    public Map<String, AttributeValue> fresh(ObjectSchema schema, Map<String, AttributeValue> map) {
        Map<String, AttributeValue> filled = new LinkedHashMap<>(map);
        fill(schema, filled);
        return filled;
    }

    @Override
    public Map<String, AttributeValue> changed(
            ObjectSchema schema, Map<String, AttributeValue> map, Map<String, AttributeValue> before) {
        Map<String, AttributeValue> filled = new LinkedHashMap<>(map);
        @Nullable ObjectFill fill = fills.get(schema);
        if (fill != null) {
            fillNested(fill, filled, before);
            fillChanged(fill, filled, before);
        }
        return filled;
    }

    /** Fills the object of a map. */
    void fill(ObjectSchema schema, Map<String, AttributeValue> map) {
        @Nullable ObjectFill fill = fills.get(schema);
        if (fill == null) {
            return;
        }
        fill.forEach(map, false, step -> phase.fresh().of(step, map, now));
        fill.nested().forEach((name, shape) -> {
            map.computeIfPresent(name, (same, value) -> NestedObjects.fresh(shape, value, this));
        });
        fill.forEach(map, true, step -> phase.fresh().of(step, map, now));
    }

    /** Fills the objects inside that of a map where they have changed. */
    void fillNested(ObjectFill fill, Map<String, AttributeValue> map, Map<String, AttributeValue> before) {
        fill.nested().forEach((name, shape) -> {
            map.computeIfPresent(name, (same, value) -> NestedObjects.changed(shape, value, before.get(name), this));
        });
    }

    /** Imposes values on an object that has changed; one in which nothing else has changed keeps those it had. */
    void fillChanged(ObjectFill fill, Map<String, AttributeValue> map, Map<String, AttributeValue> before) {
        Set<String> imposed = fill.imposed().map(FillStep::name).collect(Collectors.toSet());
        if (without(imposed, map).equals(without(imposed, before))) {
            List<String> own =
                    fill.imposed().filter(phase::isOf).map(FillStep::name).toList();
            own.forEach(name -> restore(name, map, before));
        } else {
            fill.forEach(map, false, step -> phase.changed().of(step, map, now));
            fill.forEach(map, true, step -> phase.changed().of(step, map, now));
        }
    }

    private static Map<String, AttributeValue> without(Set<String> names, Map<String, AttributeValue> map) {
        Map<String, AttributeValue> rest = new LinkedHashMap<>(map);
        rest.keySet().removeAll(names);
        return rest;
    }

    private static void restore(String name, Map<String, AttributeValue> map, Map<String, AttributeValue> before) {
        @Nullable AttributeValue value = before.get(name);
        if (value == null) {
            map.remove(name);
        } else {
            map.put(name, value);
        }
    }
}
