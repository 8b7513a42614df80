package io.alces.internal.codec;

import io.alces.schema.ComputedAttribute;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes the value of one attribute of others. Immutable and thread-safe. */
interface Formula {

    /**
     * The formula of an attribute.
     *
     * @param model the name of the model, for messages
     */
    static Formula of(String model, ComputedAttribute computed, TopLevelAttribute attribute, Encoder encoder) {
        if (computed.formula() instanceof ComputedAttribute.Combination combination) {
            return CombinedText.of(model, computed, combination, attribute, encoder);
        }
        ComputedAttribute.Result result = (ComputedAttribute.Result) computed.formula();
        return MethodResult.of(model, computed.path(), attribute, result.method());
    }

    /**
     * The value in an item; empty if it has none.
     *
     * @throws io.alces.error.InvalidItemException if it cannot be computed or stored
     */
    Optional<AttributeValue> value(DecodedItem item);

    /** Whether it takes the object, and not only the attributes that it is made of. */
    boolean needsObject();

    /** Whether there is no value if any part has none. */
    boolean needsAllParts();
}
