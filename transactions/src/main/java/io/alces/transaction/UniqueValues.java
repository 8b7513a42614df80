package io.alces.transaction;

import io.alces.Model;
import io.alces.query.Operand;
import io.alces.query.Property;
import io.alces.query.PropertyPath;
import io.alces.query.StoredPath;
import io.alces.request.RequestOptions;
import io.alces.schema.UniqueAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The unique attributes of a model. Immutable and thread-safe.
 *
 * @param <T> the model
 */
public final class UniqueValues<T> {
    private final Model<T> model;
    private final UniqueGuard<T> guard;

    UniqueValues(Model<T> model, UniqueGuard<T> guard) {
        this.model = model;
        this.guard = guard;
    }

    /**
     * Reads the item that has a value of a unique attribute: {@code findBy(User::email, "ada@example.com")}. The value is
     * compared as {@link io.alces.annotation.Unique} says.
     *
     * @param scope the values of the properties of the scope, in their order; null for one that the item lacks
     * @throws IllegalArgumentException if the property is not unique, or a value does not fit its property
     */
    public <V> FindByOperation<T> findBy(Property<? super T, V> property, V value, @Nullable Object... scope) {
        PropertyPath<T, V> path = model.path(property);
        Objects.requireNonNull(value, () -> name(path) + ": expected a value, found null");
        UniqueSpace space = space(path);
        Map<String, AttributeValue> wanted = new HashMap<>(scope(path, space.unique(), scope));
        wanted.put(space.unique().attribute().name(), encode(path, value));
        String text = space.textOf(wanted).orElseThrow();
        return new FindByOperation<>(model, guard, space, text, RequestOptions.NONE);
    }

    /** Tells what is wrong with the values that are taken, and changes nothing. */
    public VerifyUniqueOperation<T> verify() {
        return VerifyUniqueOperation.of(model, guard, false);
    }

    /**
     * Puts right what is wrong with the values that are taken, and tells what it was: those of items that are gone, and those
     * that are missing, as for items that were there before their attribute was marked unique.
     */
    public VerifyUniqueOperation<T> repair() {
        return VerifyUniqueOperation.of(model, guard, true);
    }

    private UniqueSpace space(PropertyPath<T, ?> path) {
        StoredPath stored = model.context().resolver().resolve(path);
        return guard.spaces().stream()
                .filter(space ->
                        StoredPath.of(space.unique().attribute().name()).equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        name(path) + ": expected a property marked @Unique; query an index instead"));
    }

    private Map<String, AttributeValue> scope(
            PropertyPath<T, ?> path, UniqueAttribute unique, @Nullable Object[] values) {
        List<UniqueAttribute.Part> parts = unique.scope();
        if (values.length != parts.size()) {
            throw new IllegalArgumentException(name(path) + ": expected " + parts.size()
                    + " value(s) of its scope "
                    + parts.stream().map(UniqueAttribute.Part::path).toList() + ", found " + values.length);
        }
        Map<String, AttributeValue> scope = new HashMap<>();
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            if (value != null) {
                UniqueAttribute.Part part = parts.get(index);
                scope.put(part.attribute().name(), encode(PropertyPath.path(part.path()), value));
            }
        }
        return scope;
    }

    private AttributeValue encode(PropertyPath<?, ?> path, Object value) {
        return model.context().resolver().encode(path, Operand.EQUALITY, value);
    }

    /** The path says of which class it is. */
    private static String name(PropertyPath<?, ?> path) {
        return path.toString();
    }
}
