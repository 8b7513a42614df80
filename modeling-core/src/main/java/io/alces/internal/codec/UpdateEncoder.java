package io.alces.internal.codec;

import io.alces.query.UpdateAction;
import io.alces.schema.Shape;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Encodes what updates store, add and take away, by the shapes of a schema. Immutable and thread-safe. */
final class UpdateEncoder {
    private final Encoder encoder;

    UpdateEncoder(Encoder encoder) {
        this.encoder = encoder;
    }

    /** A value as the whole object has it in its place; empty if it is left out. */
    Optional<AttributeValue> store(Target target, @Nullable Object value) {
        Optional<AttributeValue> stored = encoder.store(target, value);
        if (stored.isEmpty() && target.place() == Place.ELEMENT) {
            throw new IllegalArgumentException(
                    target.text() + ": DynamoDB has no empty set, and a list cannot leave one out; remove the element");
        }
        return stored;
    }

    AttributeValue list(Target target, Collection<?> elements) {
        if (Shapes.isOpen(target.shape())) {
            return encoder.encode(target.text(), target.shape(), elements);
        }
        Shape element = target.shape() instanceof Shape.SetOf ? null : Shapes.element(target.shape());
        if (element == null) {
            refuseTransformed(target);
            throw new IllegalArgumentException(
                    target.text() + ": expected an attribute that is stored as a list, found " + name(target)
                            + "; use add(..) for a set");
        }
        Target place = Target.of(target.text(), target.places(), element, Place.ELEMENT, List.of());
        return AttributeValue.createL(elements.stream()
                .map(value -> store(place, value).orElseThrow())
                .toList());
    }

    AttributeValue set(Target target, Collection<?> elements) {
        Collection<@Nullable Object> distinct = new LinkedHashSet<>();
        if (target.shape() instanceof Shape.SetOf set) {
            elements.forEach(value -> distinct.add(
                    value == null ? null : Encoder.typed(target.text(), Shapes.present(set.element()), value)));
        } else if (Shapes.isOpen(target.shape())) {
            distinct.addAll(elements);
        } else {
            refuseTransformed(target);
            throw noSet(target);
        }
        AttributeValue stored = encoder.write(target.text(), target.shape(), distinct);
        return switch (stored.type()) {
            case SS, NS, BS -> stored;
            default -> throw noSet(target);
        };
    }

    /** A delta, which no transform changes. */
    AttributeValue number(Target target, Object amount) {
        checkNumber(target);
        AttributeValue stored = encoder.encode(target.text(), untransformed(target.declared()), amount);
        if (stored.type() != AttributeValue.Type.N) {
            throw new IllegalArgumentException(
                    target.text() + ": expected a number, found " + TypeNames.ofValue(amount));
        }
        return stored;
    }

    private static Shape untransformed(Shape declared) {
        return declared instanceof Shape.OptionalOf optional
                ? new Shape.OptionalOf(optional.type(), untransformed(optional.value()))
                : Shapes.stored(declared);
    }

    void checkNumber(Target target) {
        if (!target.isNumber()) {
            throw new IllegalArgumentException(target.text() + ": expected an attribute that is a number, found "
                    + name(target) + "; set it to a value instead");
        }
    }

    List<UpdateAction> merge(Target target, Object partial) {
        if (!ObjectParts.hasParts(target.shape())) {
            refuseTransformed(target);
            throw noObject(target, name(target));
        }
        AttributeValue stored = encoder.encode(target.text(), target.declared(), partial);
        if (!stored.hasM()) {
            throw noObject(target, TypeNames.ofValue(partial));
        }
        List<UpdateAction> changes = ObjectParts.changes(target, stored);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException(
                    target.text() + ": merge was given an object that has nothing; leave the clause out");
        }
        return changes;
    }

    private static void refuseTransformed(Target target) {
        if (target.shape() instanceof Shape.Transformed) {
            throw new IllegalArgumentException(target.text() + ": " + name(target)
                    + " is transformed as a whole; set it to a whole value instead");
        }
    }

    private static IllegalArgumentException noObject(Target target, String found) {
        return new IllegalArgumentException(target.text() + ": expected a nested object or a map, found " + found
                + "; set it to a whole value instead");
    }

    private static IllegalArgumentException noSet(Target target) {
        return new IllegalArgumentException(
                target.text() + ": expected an attribute that is stored as a set of text, numbers or binary, found "
                        + name(target) + "; use append(..) for a list, or set it to a whole value");
    }

    private static String name(Target target) {
        return TypeNames.simple(target.shape().type());
    }
}
