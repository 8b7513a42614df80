package io.alces.schema;

import io.alces.annotation.Convert;
import java.lang.reflect.Type;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;

/** The converter that a property names. */
record ExplicitConverter(AttributeConverter<Object> converter, boolean ordered) {

    /** Makes the converter; empty if that fails, which is then among the problems. */
    @SuppressWarnings("unchecked") // The type of its values is compared with that of the property.
    static Optional<ExplicitConverter> create(Convert convert, String where, Problems problems) {
        return Instances.create(convert.value(), where, problems)
                .map(converter -> new ExplicitConverter((AttributeConverter<Object>) converter, convert.ordered()));
    }

    boolean fits(Type type) {
        return Types.boxed(converter.type().rawClass()) == Types.boxed(Types.raw(type));
    }
}
