package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where conditions begin: {@code attr(Order::total).gt(TEN).or(not(attr(Order::email).exists()))}.
 *
 * <p>Meant to be imported statically. All methods throw a {@link NullPointerException} for null.
 */
public final class Conditions {

    private Conditions() {}

    /**
     * Returns the operators of a property.
     *
     * @throws IllegalArgumentException if the property is no method reference
     */
    public static <T, V> Operators<T, V, Condition<T>> attr(Property<T, V> property) {
        return Operators.of(property, condition -> condition);
    }

    /**
     * Returns the operators of the property that a text names, as {@link PropertyPath#path(String)} reads it; its values
     * are checked when the condition is rendered.
     *
     * @throws IllegalArgumentException for a text that is no path
     */
    public static <T> Operators<T, Object, Condition<T>> attr(String path) {
        return attr(PropertyPath.path(path));
    }

    /**
     * Returns the operators of an attribute by its stored name and with values as they are stored, for extensions that
     * guard attributes which no property shows. A prefix or element that is no {@link AttributeValue} is refused when
     * the condition is rendered.
     */
    public static <T> Operators<T, AttributeValue, Condition<T>> stored(StoredPath path) {
        requireNonNull(path, "path");
        return new Operators<>(new Term.StoredAttribute(path), condition -> condition);
    }

    /**
     * Returns a condition in DynamoDB's own words, for what no operator here can say: {@code raw("size(#n) > size(#m)",
     * Map.of("#n", "name", "#m", "nickname"), Map.of())}.
     *
     * <p>Names and values are those that are stored, since no property says how to encode them. In the request the
     * placeholders have other texts, so that they never meet those of other conditions. That the fragment makes sense is
     * for DynamoDB to say; only a filter or the condition of a write can have it.
     *
     * @param fragment names as they are or as placeholders, comparisons, functions and brackets; every value is a
     *     placeholder
     * @param names the stored name of an attribute or of a key of a map for each placeholder that begins with {@code #}
     * @param values the value for each placeholder that begins with {@code :}
     * @throws IllegalArgumentException if the fragment is empty, has a character that no expression has or brackets that
     *     do not match, or if its placeholders are not those that have names and values
     */
    public static <T> Condition<T> raw(String fragment, Map<String, String> names, Map<String, AttributeValue> values) {
        return new Condition<>(new ConditionNode.Raw(RawFragment.of(fragment, names, values)));
    }

    /** Returns a condition that holds if the given one does not. */
    public static <T> Condition<T> not(Condition<T> condition) {
        return new Condition<>(ConditionNode.Not.of(condition.node()));
    }

    /**
     * Returns a condition that holds if all of the given ones do.
     *
     * @throws IllegalArgumentException if there are none, since that would put no condition where one was meant
     */
    public static <T> Condition<T> and(Collection<? extends Condition<? super T>> conditions) {
        return joined(ConditionNode.Connective.AND, conditions);
    }

    /**
     * Returns a condition that holds if at least one of the given ones does.
     *
     * @throws IllegalArgumentException if there are none, since that would put no condition where one was meant
     */
    public static <T> Condition<T> or(Collection<? extends Condition<? super T>> conditions) {
        return joined(ConditionNode.Connective.OR, conditions);
    }

    /**
     * Returns the conditions that are present, in the order given, to be joined by {@link #and(Collection)} or {@link
     * #or(Collection)}: {@code and(present(attr(Order::gift).eq(true).when(giftsOnly), least.map(attr(Order::total)::ge)))}.
     * The list is immutable; it may be empty, which neither of the two takes.
     */
    @SafeVarargs
    public static <T> List<Condition<? super T>> present(Optional<? extends Condition<? super T>>... conditions) {
        List<Condition<? super T>> present = new ArrayList<>();
        for (Optional<? extends Condition<? super T>> condition : conditions) {
            condition.ifPresent(present::add);
        }
        return List.copyOf(present);
    }

    /** Returns the paths of all properties that a condition reads, in the order written; the set is immutable. */
    public static Set<PropertyPath<?, ?>> paths(Condition<?> condition) {
        return condition
                .node()
                .attributes()
                .flatMap(attribute -> attribute.property().stream())
                .collect(OrderedSets.toOrderedSet());
    }

    /**
     * Returns the names of the top-level attributes that a condition reads by their stored names, be it {@link #stored}
     * or {@link #raw}, in the order written; the set is immutable.
     */
    public static Set<String> storedNames(Condition<?> condition) {
        return condition.node().storedNames().collect(OrderedSets.toOrderedSet());
    }

    private static <T> Condition<T> joined(
            ConditionNode.Connective connective, Collection<? extends Condition<? super T>> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one condition to join by " + connective
                    + ", found none; leave the condition out if there is nothing to check");
        }
        List<ConditionNode> nodes = conditions.stream().map(Condition::node).collect(Collectors.toList());
        return new Condition<>(ConditionNode.Junction.of(connective, nodes));
    }
}
