package io.alces.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a schema tells expressions: where the properties of a model are stored, and as what.
 *
 * <p>An expression is built without a schema and is checked by this interface when it is rendered. Implementations are
 * thread-safe. All methods throw an {@link IllegalArgumentException}, naming the path, what was expected and what to do,
 * for what the schema does not allow; no message holds a value.
 */
public interface AttributeResolver {

    /** Returns where a property is stored. An unknown property is refused, with the nearest known name. */
    StoredPath resolve(PropertyPath<?, ?> path);

    /** Returns all places that a property is read from: where it is stored, and then those of its older names. */
    default List<StoredPath> places(PropertyPath<?, ?> path) {
        return List.of(resolve(path));
    }

    /**
     * Returns a value as it is stored in the attribute that it is compared with, through the same transforms and
     * converters.
     *
     * @param operand how the two are compared; a comparison that does not hold for stored values is refused
     */
    AttributeValue encode(PropertyPath<?, ?> path, Operand operand, Object value);

    /**
     * Refuses to compare two attributes with each other, or to set one to the other, unless what is stored compares as
     * the properties do.
     */
    void checkComparison(PropertyPath<?, ?> left, Operand operand, PropertyPath<?, ?> right);

    /** Refuses the size of an attribute, unless that of what is stored is the size of the property. */
    void checkSize(PropertyPath<?, ?> path);

    /**
     * Returns a value as a write of the whole item stores it in an attribute; empty if it leaves the attribute out, as
     * for null and an empty set. An empty set in a list is refused.
     */
    Optional<AttributeValue> store(PropertyPath<?, ?> path, @Nullable Object value);

    /** Returns elements as the list of an attribute holds them. An attribute that is stored otherwise is refused. */
    AttributeValue list(PropertyPath<?, ?> path, Collection<?> elements);

    /** Returns elements as the set of an attribute holds them. An attribute that is stored otherwise is refused. */
    AttributeValue set(PropertyPath<?, ?> path, Collection<?> elements);

    /**
     * Returns a number that is added to an attribute, which no transform changes. An attribute that is not stored as a
     * number is refused.
     */
    AttributeValue number(PropertyPath<?, ?> path, Object amount);

    /** Refuses an attribute that is not stored as a number. */
    void checkNumber(PropertyPath<?, ?> path);

    /**
     * Returns the changes that set every attribute which a partial object has, in its place inside of a nested object or
     * map. An attribute that is stored otherwise, and an object that has nothing, are refused.
     */
    List<UpdateAction> merge(PropertyPath<?, ?> path, Object partial);
}
