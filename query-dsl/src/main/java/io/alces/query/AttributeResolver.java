package io.alces.query;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a schema tells the renderer of expressions: where the properties of a model are stored, and as what.
 *
 * <p>An expression is built without a schema and is checked by this interface when it is rendered. Implementations are
 * thread-safe. All methods throw an {@link IllegalArgumentException}, naming the path, what was expected and what to do,
 * for what the schema does not allow; no message holds a value.
 */
public interface AttributeResolver {

    /** Returns where a property is stored. An unknown property is refused, with the nearest known name. */
    StoredPath resolve(PropertyPath<?, ?> path);

    /**
     * Returns a value as it is stored in the attribute that it is compared with, through the same transforms and
     * converters.
     *
     * @param operand how the two are compared; a comparison that does not hold for stored values is refused
     */
    AttributeValue encode(PropertyPath<?, ?> path, Operand operand, Object value);

    /** Refuses to compare two attributes with each other, unless what is stored compares as the properties do. */
    void checkComparison(PropertyPath<?, ?> left, Operand operand, PropertyPath<?, ?> right);

    /** Refuses the size of an attribute, unless that of what is stored is the size of the property. */
    void checkSize(PropertyPath<?, ?> path);
}
