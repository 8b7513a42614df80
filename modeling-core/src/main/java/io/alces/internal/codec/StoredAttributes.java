package io.alces.internal.codec;

import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import java.util.stream.Stream;

/** The attributes that lie in one map. */
final class StoredAttributes {
    private StoredAttributes() {}

    /** Those of an object, and of the objects flattened into it, in the order of declaration. */
    static Stream<MemberSchema.Attribute> of(ObjectSchema object) {
        return object.members().stream().flatMap(member -> {
            if (member instanceof MemberSchema.Attribute attribute) {
                return Stream.of(attribute);
            }
            return member instanceof MemberSchema.Flattened flattened ? of(flattened.schema()) : Stream.empty();
        });
    }
}
