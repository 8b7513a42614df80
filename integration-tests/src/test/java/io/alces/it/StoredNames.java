package io.alces.it;

import io.alces.query.AttributeResolver;
import io.alces.query.Operand;
import io.alces.query.PathElement;
import io.alces.query.PropertyPath;
import io.alces.query.StoredPath;
import io.alces.query.UpdateAction;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A schema of anything: paths lead where they say, by other names, and values are given as they are stored. */
record StoredNames(UnaryOperator<String> renaming) implements AttributeResolver {

    @Override
    public StoredPath resolve(PropertyPath<?, ?> path) {
        return new StoredPath(path.elements().stream().map(this::resolve).toList());
    }

    private StoredPath.Element resolve(PathElement element) {
        return element instanceof PathElement.Index index
                ? new StoredPath.Index(index.index())
                : new StoredPath.Name(renaming.apply(((PathElement.Name) element).name()));
    }

    @Override
    public AttributeValue encode(PropertyPath<?, ?> path, Operand operand, Object value) {
        return renamed((AttributeValue) value);
    }

    @Override
    public void checkComparison(PropertyPath<?, ?> left, Operand operand, PropertyPath<?, ?> right) {}

    @Override
    public void checkSize(PropertyPath<?, ?> path) {}

    @Override
    public Optional<AttributeValue> store(PropertyPath<?, ?> path, @Nullable Object value) {
        throw new UnsupportedOperationException("for conditions alone");
    }

    @Override
    public AttributeValue list(PropertyPath<?, ?> path, Collection<?> elements) {
        throw new UnsupportedOperationException("for conditions alone");
    }

    @Override
    public AttributeValue set(PropertyPath<?, ?> path, Collection<?> elements) {
        throw new UnsupportedOperationException("for conditions alone");
    }

    @Override
    public AttributeValue number(PropertyPath<?, ?> path, Object amount) {
        throw new UnsupportedOperationException("for conditions alone");
    }

    @Override
    public void checkNumber(PropertyPath<?, ?> path) {
        throw new UnsupportedOperationException("for conditions alone");
    }

    @Override
    public List<UpdateAction> merge(PropertyPath<?, ?> path, Object partial) {
        throw new UnsupportedOperationException("for conditions alone");
    }

    /** The same attributes, with all keys of maps renamed. */
    Map<String, AttributeValue> renamed(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> renamed = new LinkedHashMap<>();
        attributes.forEach((name, value) -> renamed.put(renaming.apply(name), renamed(value)));
        return renamed;
    }

    private AttributeValue renamed(AttributeValue value) {
        return switch (value.type()) {
            case L -> AttributeValue.fromL(value.l().stream().map(this::renamed).toList());
            case M -> AttributeValue.fromM(renamed(value.m()));
            default -> value;
        };
    }
}
