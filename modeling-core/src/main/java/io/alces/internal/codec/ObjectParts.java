package io.alces.internal.codec;

import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.UpdateAction;
import io.alces.schema.MemberSchema;
import io.alces.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attributes of a nested object or map, each for itself.
 *
 * <p>What a converter or a sealed type stores as a map is one value, whose attributes mean nothing by themselves.
 */
final class ObjectParts {
    private final List<UpdateAction> changes = new ArrayList<>();

    private ObjectParts() {}

    /** Whether the attributes inside of a value of this shape are values by themselves. */
    static boolean hasParts(Shape shape) {
        return shape instanceof Shape.ObjectOf || shape instanceof Shape.MapOf || shape instanceof Shape.Open;
    }

    /** The changes that set all that a value has inside; there are none if it has nothing. */
    static List<UpdateAction> changes(Target target, AttributeValue value) {
        ObjectParts parts = new ObjectParts();
        parts.addInside(target.stored(), target.shape(), value.m());
        return parts.changes;
    }

    private void add(StoredPath path, Shape shape, AttributeValue value) {
        if (value.type() == AttributeValue.Type.NUL) {
            return;
        }
        if (value.type() != AttributeValue.Type.M || !hasParts(shape)) {
            changes.add(new UpdateAction.Set(path, new SetValue.Given(value)));
        } else if (value.m().isEmpty()) {
            changes.add(new UpdateAction.Set(path, new SetValue.AttributeOrElse(path, value)));
        } else {
            addInside(path, shape, value.m());
        }
    }

    /** The entries of a map are taken in the order of their names, so that equal maps make equal changes. */
    private void addInside(StoredPath path, Shape shape, Map<String, AttributeValue> values) {
        Map<String, AttributeValue> ordered = shape instanceof Shape.ObjectOf ? values : new TreeMap<>(values);
        ordered.forEach((name, value) -> add(path.then(name), inside(shape, name), value));
    }

    private static Shape inside(Shape shape, String name) {
        if (shape instanceof Shape.ObjectOf object) {
            return Shapes.present(object.schema()
                    .attribute(name)
                    .map(MemberSchema.Attribute::shape)
                    .orElseGet(Shape.Open::new));
        }
        return shape instanceof Shape.MapOf map ? Shapes.present(map.value()) : shape;
    }
}
