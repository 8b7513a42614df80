package io.alces.schema;

import java.lang.reflect.Type;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What can be any value: {@code Object}, and DynamoDB's own {@code AttributeValue}. */
final class OpenShapes implements ShapeFactory {
    @Override
    public Optional<Shape> create(Type type, Site site, ShapeCompiler shapes) {
        if (type == Object.class) {
            return Optional.of(new Shape.Open());
        }
        return type == AttributeValue.class
                ? Optional.of(new Shape.Converted(type, AttributeValueConverter.erased(), false))
                : Optional.empty();
    }
}
