package io.alces.internal.codec;

import io.alces.query.AttributeResolver;
import io.alces.query.Operand;
import io.alces.query.PathElement;
import io.alces.query.PropertyPath;
import io.alces.query.StoredPath;
import io.alces.query.UpdateAction;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Resolves the paths of expressions by a schema. Immutable and thread-safe. */
final class SchemaResolver implements AttributeResolver {
    private static final int MOST_KEPT = 1000;

    private final ObjectSchema root;
    private final Encoder encoder;
    private final UpdateEncoder updates;
    private final Map<PropertyPath<?, ?>, Target> targets = new ConcurrentHashMap<>();

    SchemaResolver(ObjectSchema root, Encoder encoder) {
        this.root = root;
        this.encoder = encoder;
        this.updates = new UpdateEncoder(encoder);
    }

    Target target(PropertyPath<?, ?> path) {
        Target known = targets.get(path);
        return known == null ? found(path) : known;
    }

    /** Paths are kept that a program has few of, and never keys of maps, which are objects of the user's. */
    private Target found(PropertyPath<?, ?> path) {
        Target target = SchemaWalk.along(path, root);
        if (targets.size() < MOST_KEPT && path.elements().stream().noneMatch(PathElement.MapKey.class::isInstance)) {
            targets.put(path, target);
        }
        return target;
    }

    @Override
    public StoredPath resolve(PropertyPath<?, ?> path) {
        return target(path).stored();
    }

    @Override
    public List<StoredPath> places(PropertyPath<?, ?> path) {
        return target(path).alternatives();
    }

    @Override
    public AttributeValue encode(PropertyPath<?, ?> path, Operand operand, Object value) {
        Target target = target(path);
        return switch (operand) {
            case EQUALITY -> encoder.encode(target.text(), target.declared(), value);
            case ORDER -> encodeOrdered(target, value);
            case PREFIX -> encodePart(target, value, "the beginning of");
            case ELEMENT -> encodeElement(target, value);
        };
    }

    @Override
    public void checkComparison(PropertyPath<?, ?> left, Operand operand, PropertyPath<?, ?> right) {
        Target one = target(left);
        Target other = target(right);
        if (operand == Operand.ORDER) {
            requireOrder(one);
        }
        @Nullable Shape element = operand == Operand.ELEMENT ? Shapes.element(one.shape()) : null;
        Shape compared = element == null ? one.shape() : Shapes.present(element);
        if (!Shapes.areComparable(compared, other.shape())) {
            throw notComparable(one, compared, other);
        }
    }

    @Override
    public void checkSize(PropertyPath<?, ?> path) {
        Target target = target(path);
        if (!target.isSized()) {
            throw new IllegalArgumentException(target.text() + ": the size of what is stored is no size of "
                    + name(target.shape()) + "; ask for that of text, binary or a collection");
        }
    }

    @Override
    public Optional<AttributeValue> store(PropertyPath<?, ?> path, @Nullable Object value) {
        return updates.store(target(path), value);
    }

    @Override
    public AttributeValue list(PropertyPath<?, ?> path, Collection<?> elements) {
        return updates.list(target(path), elements);
    }

    @Override
    public AttributeValue set(PropertyPath<?, ?> path, Collection<?> elements) {
        return updates.set(target(path), elements);
    }

    @Override
    public AttributeValue number(PropertyPath<?, ?> path, Object amount) {
        return updates.number(target(path), amount);
    }

    @Override
    public void checkNumber(PropertyPath<?, ?> path) {
        updates.checkNumber(target(path));
    }

    @Override
    public List<UpdateAction> merge(PropertyPath<?, ?> path, Object partial) {
        return updates.merge(target(path), partial);
    }

    private static IllegalArgumentException notComparable(Target one, Shape compared, Target other) {
        return new IllegalArgumentException(
                compared.type().equals(other.shape().type())
                        ? one.text() + " and " + other.text() + " store " + name(compared)
                                + " by different transforms or converters; take attributes that store it alike"
                        : one.text() + ": expected an attribute that is stored as " + name(compared) + ", found "
                                + other.text() + " of type " + name(other.shape()));
    }

    private AttributeValue encodeOrdered(Target target, Object value) {
        requireOrder(target);
        return encoder.encode(target.text(), target.declared(), value);
    }

    private static void requireOrder(Target target) {
        if (!target.isOrdered()) {
            throw new IllegalArgumentException(target.text() + ": " + name(target.shape())
                    + " is not stored in its own order; compare for equality");
        }
    }

    private AttributeValue encodeElement(Target target, Object value) {
        Shape element = Shapes.element(target.shape());
        if (element != null) {
            return encoder.encode(target.text(), element, value);
        }
        return Shapes.isOpen(target.shape())
                ? encoder.encode(target.text(), target.shape(), value)
                : encodePart(target, value, "a part of");
    }

    private AttributeValue encodePart(Target target, Object value, String part) {
        if (target.shape() instanceof Shape.Transformed transformed) {
            return encodeTransformedPart(target, transformed, value, part);
        }
        boolean open = Shapes.isOpen(target.shape());
        if ((open || Shapes.isText(target.shape())) && (value instanceof CharSequence || value instanceof Character)) {
            return AttributeValue.createS(value.toString());
        }
        if ((open || Shapes.isBinary(target.shape())) && value instanceof byte[] bytes) {
            return AttributeValue.createB(SdkBytes.fromByteArray(bytes));
        }
        if ((open || Shapes.isBinary(target.shape())) && value instanceof SdkBytes bytes) {
            return AttributeValue.createB(bytes);
        }
        throw notPart(target, value, part);
    }

    private AttributeValue encodeTransformedPart(
            Target target, Shape.Transformed transformed, Object value, String part) {
        Shape stored = Shapes.stored(transformed);
        if (!Shapes.isText(stored) && !Shapes.isBinary(stored)) {
            throw notPart(target, value, part);
        }
        if (!transformed.transforms().keepParts()) {
            throw new IllegalArgumentException(target.text()
                    + ": its transforms do not say that a part of a value is stored as a part of it; compare it as a"
                    + " whole");
        }
        return encoder.encode(target.text(), transformed, value);
    }

    private static IllegalArgumentException notPart(Target target, Object value, String part) {
        if (Shapes.isConvertedText(Shapes.stored(target.shape()))) {
            return new IllegalArgumentException(target.text()
                    + ": a part of a value is not known to be stored as a part of it by its converter; compare it as a"
                    + " whole");
        }
        boolean hasParts = Shapes.isText(target.shape()) || Shapes.isBinary(target.shape());
        return new IllegalArgumentException(
                hasParts || Shapes.isOpen(target.shape())
                        ? target.text() + ": expected " + part + " " + name(target.shape()) + ", found "
                                + TypeNames.simple(value.getClass())
                        : target.text() + ": what is stored of " + name(target.shape())
                                + " has no parts; compare it as a whole");
    }

    private static String name(Shape shape) {
        return TypeNames.simple(shape.type());
    }
}
