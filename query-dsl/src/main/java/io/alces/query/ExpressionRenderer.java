package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Renders all expressions of one request, and collects the names and values that they share.
 *
 * <p>Every name and every value becomes a placeholder, {@code #0} and {@code :0}; equal ones share one. Nothing that a
 * user gives is ever part of an expression's text. What DynamoDB would refuse is refused here, with an {@link
 * IllegalArgumentException}: an expression over 4,096 bytes or 300 operators and functions, and names and values over
 * 2 MB. After an exception the renderer is of no further use.
 *
 * <p>Mutable and not thread-safe; one is made for each request. All methods throw a {@link NullPointerException} for
 * null.
 */
public final class ExpressionRenderer {

    private final AttributeResolver resolver;
    private final Placeholders<String> names = Placeholders.ofNames();
    private final Placeholders<AttributeValue> values = Placeholders.ofValues();
    private long bytes;

    public ExpressionRenderer(AttributeResolver resolver) {
        this.resolver = requireNonNull(resolver, "resolver");
    }

    /**
     * Renders a condition or a filter.
     *
     * @throws IllegalArgumentException for what the schema or DynamoDB does not take
     */
    public String condition(Condition<?> condition) {
        return ConditionExpression.of(ConditionExpression.Kind.CONDITION, condition.node(), this, resolver);
    }

    /**
     * Renders a key condition. That it is one of an index is for {@link KeyConditions#parts} and the schema to check.
     *
     * @throws IllegalArgumentException for what the schema or DynamoDB does not take
     */
    public String keyCondition(Condition<?> condition) {
        return ConditionExpression.of(ConditionExpression.Kind.KEY_CONDITION, condition.node(), this, resolver);
    }

    /**
     * Renders an update: what is set, removed, added and deleted, each in the order given.
     *
     * @throws IllegalArgumentException if it changes nothing, or for what DynamoDB does not take
     */
    public String update(StoredUpdate update) {
        return UpdateExpression.of(update, this);
    }

    /**
     * Tells whether an update of these changes is too long for DynamoDB, were it the first expression of a request.
     * Nothing is added to the names and values.
     */
    public boolean isTooLong(List<UpdateAction> actions) {
        return UpdateExpression.isTooLong(actions, new ExpressionRenderer(resolver));
    }

    /**
     * Renders the properties to read; those that are stored in the same place are named once.
     *
     * @throws IllegalArgumentException if there are none, if one holds another, or for what the schema does not know
     */
    public String projection(Collection<? extends PropertyPath<?, ?>> properties) {
        return storedProjection(properties.stream()
                .map(resolver::resolve)
                .collect(Collectors.toCollection(LinkedHashSet<StoredPath>::new)));
    }

    /**
     * Renders the attributes to read by where they are stored; equal ones are named once.
     *
     * @throws IllegalArgumentException if there are none, or if one holds another
     */
    public String storedProjection(Collection<StoredPath> attributes) {
        Set<StoredPath> distinct = new LinkedHashSet<>(attributes);
        checkProjection(List.copyOf(distinct));
        String expression = distinct.stream().map(this::name).collect(Collectors.joining(", "));
        ExpressionLimits.checkLength("projection", expression);
        return expression;
    }

    /** Returns the placeholders of a stored path, {@code #0.#1[2]}. */
    public String name(StoredPath path) {
        if (path.isTopLevel()) {
            return placeholder(path.topLevelName());
        }
        StringBuilder out = new StringBuilder();
        for (StoredPath.Element element : path.elements()) {
            if (element instanceof StoredPath.Name name) {
                out.append(out.isEmpty() ? "" : ".").append(placeholder(name.name()));
            } else if (element instanceof StoredPath.Index index) {
                out.append('[').append(index.index()).append(']');
            }
        }
        return out.toString();
    }

    /** Returns the placeholder of a value. */
    public String value(AttributeValue value) {
        String known = values.find(value);
        if (known != null) {
            return known;
        }
        String placeholder = values.next();
        count(placeholder.length() + EncodedValues.size(value));
        values.add(value);
        return placeholder;
    }

    /** Returns the names rendered so far by their placeholders, empty if there are none; the map is immutable. */
    public Map<String, String> names() {
        return names.all();
    }

    /**
     * Returns the values rendered so far by their placeholders; the map is immutable. It may be empty, which DynamoDB
     * does not take: then the request must have none.
     */
    public Map<String, AttributeValue> values() {
        return values.all();
    }

    private String placeholder(String name) {
        String known = names.find(name);
        if (known != null) {
            return known;
        }
        String placeholder = names.next();
        count(placeholder.length() + EncodedValues.utf8(name));
        names.add(name);
        return placeholder;
    }

    private void count(long more) {
        bytes += more;
        ExpressionLimits.checkSubstitutions(bytes);
    }

    private static void checkProjection(List<StoredPath> paths) {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected at least one attribute to read, found none; leave the projection out to read all");
        }
        for (StoredPath outer : paths) {
            for (StoredPath inner : paths) {
                checkDisjoint(outer, inner);
            }
        }
    }

    private static void checkDisjoint(StoredPath outer, StoredPath inner) {
        if (!outer.equals(inner) && outer.contains(inner)) {
            throw new IllegalArgumentException("The attributes " + outer + " and " + inner
                    + " overlap, which DynamoDB does not read together; ask for " + outer + " alone");
        }
    }
}
