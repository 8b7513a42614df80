package io.alces.schema;

import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * An attribute that is part of a key of the table or of an index: of the object itself, or of one that is flattened into
 * it.
 *
 * @param type how DynamoDB stores and sorts it: text, number or binary
 */
public record KeyAttribute(MemberSchema.Attribute attribute, ScalarAttributeType type) {

    /** The stored name. */
    public String name() {
        return attribute.name();
    }
}
