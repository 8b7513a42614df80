package io.alces.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A schema for {@link Order}: what is called {@code status} is stored as {@code st}, all else under its own name. */
final class OrderResolver implements AttributeResolver {

    @Override
    public StoredPath resolve(PropertyPath<?, ?> path) {
        return new StoredPath(path.elements().stream().map(this::resolve).toList());
    }

    private StoredPath.Element resolve(PathElement element) {
        if (element instanceof PathElement.Accessor accessor) {
            return name(accessor.method());
        }
        if (element instanceof PathElement.Name name) {
            return name(name.name());
        }
        if (element instanceof PathElement.Index index) {
            return new StoredPath.Index(index.index());
        }
        return name(((PathElement.MapKey) element).key().toString());
    }

    private static StoredPath.Name name(String name) {
        return new StoredPath.Name(name.equals("status") ? "st" : name);
    }

    @Override
    public AttributeValue encode(PropertyPath<?, ?> path, Operand operand, Object value) {
        if (value instanceof Number) {
            return AttributeValue.fromN(value.toString());
        }
        if (value instanceof Boolean bool) {
            return AttributeValue.fromBool(bool);
        }
        if (value instanceof SdkBytes bytes) {
            return AttributeValue.fromB(bytes);
        }
        if (value instanceof List<?>) {
            return AttributeValue.fromL(List.of());
        }
        return AttributeValue.fromS(value.toString());
    }

    @Override
    public void checkComparison(PropertyPath<?, ?> left, Operand operand, PropertyPath<?, ?> right) {
        if (left.toString().equals("Order.email")) {
            throw new IllegalArgumentException(left + " does not compare with " + right + " by " + operand);
        }
    }

    @Override
    public void checkSize(PropertyPath<?, ?> path) {
        if (path.toString().equals("Order.email")) {
            throw new IllegalArgumentException(path + " has no size of its own");
        }
    }

    /** Null and empty sets are left out. */
    @Override
    public Optional<AttributeValue> store(PropertyPath<?, ?> path, @Nullable Object value) {
        return value == null || value.equals(Set.of())
                ? Optional.empty()
                : Optional.of(encode(path, Operand.EQUALITY, value));
    }

    @Override
    public AttributeValue list(PropertyPath<?, ?> path, Collection<?> elements) {
        return AttributeValue.fromL(elements.stream()
                .map(element -> store(path, element).orElse(AttributeValue.fromNul(true)))
                .toList());
    }

    @Override
    public AttributeValue set(PropertyPath<?, ?> path, Collection<?> elements) {
        return AttributeValue.fromSs(elements.stream().map(Object::toString).toList());
    }

    @Override
    public AttributeValue number(PropertyPath<?, ?> path, Object amount) {
        checkNumber(path);
        return AttributeValue.fromN(amount.toString());
    }

    @Override
    public void checkNumber(PropertyPath<?, ?> path) {
        if (path.toString().equals("Order.note")) {
            throw new IllegalArgumentException(path + " is no number");
        }
    }

    @Override
    public List<UpdateAction> merge(PropertyPath<?, ?> path, Object partial) {
        SetValue value = new SetValue.Given(AttributeValue.fromS(partial.toString()));
        return List.of(new UpdateAction.Set(resolve(path).then("part"), value));
    }
}
