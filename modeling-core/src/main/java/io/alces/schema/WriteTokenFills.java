package io.alces.schema;

import io.alces.annotation.WriteToken;
import java.lang.annotation.Annotation;
import java.util.Optional;

/** Lets an attribute tell which write left its item as it is. */
final class WriteTokenFills implements FillFactory {

    @Override
    public Class<? extends Annotation> annotation() {
        return WriteToken.class;
    }

    @Override
    public Optional<Fill> create(Property property, Shape shape, String path, Problems problems) {
        Shape value = KeyTypes.value(shape);
        if (Types.raw(value.type()) != String.class) {
            problems.add(
                    path,
                    "@WriteToken needs a String, not " + Types.name(property.type())
                            + "; change its type, or remove @WriteToken");
            return Optional.empty();
        }
        if (!(value instanceof Shape.Basic)) {
            problems.add(path, "@WriteToken is compared as it is stored; remove its transforms or its converter");
            return Optional.empty();
        }
        return Optional.of(new Fill.WriteToken());
    }
}
