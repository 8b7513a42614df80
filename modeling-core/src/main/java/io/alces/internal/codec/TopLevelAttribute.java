package io.alces.internal.codec;

import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One attribute of an item, which may be that of a flattened object.
 *
 * @param getters from the item through the flattened objects to the value
 */
record TopLevelAttribute(MemberSchema.Attribute schema, ValueCodec<Object> codec, List<MethodHandle> getters) {

    /** All attributes of an item, by their names, in order. */
    static Map<String, TopLevelAttribute> all(ObjectSchema schema, CodecCompiler compiler) {
        Map<String, TopLevelAttribute> attributes = new LinkedHashMap<>();
        collect(schema, List.of(), compiler, attributes);
        return attributes;
    }

    private static void collect(
            ObjectSchema schema,
            List<MethodHandle> outer,
            CodecCompiler compiler,
            Map<String, TopLevelAttribute> attributes) {
        for (MemberSchema member : schema.members()) {
            List<MethodHandle> getters = new ArrayList<>(outer);
            getters.add(Members.objectGetter(member.access().getter()));
            if (member instanceof MemberSchema.Attribute attribute) {
                ValueCodec<Object> codec = compiler.codec(attribute.shape());
                attributes.put(attribute.name(), new TopLevelAttribute(attribute, codec, List.copyOf(getters)));
            } else if (member instanceof MemberSchema.Flattened flattened) {
                collect(flattened.schema(), getters, compiler, attributes);
            }
        }
    }

    /** This attribute, its value being what a method of the object that holds it returns. */
    TopLevelAttribute readBy(Method method) {
        List<MethodHandle> path = new ArrayList<>(getters);
        path.set(path.size() - 1, Members.objectGetter(method));
        return new TopLevelAttribute(schema, codec, List.copyOf(path));
    }

    /** The value that an item has; null if it has none. */
    @Nullable Object get(Object item) {
        Object value = item;
        for (int i = 0; i < getters.size() && value != null; i++) {
            value = Handles.call(getters.get(i), value);
        }
        return value;
    }

    /** A value as it is stored; empty if it is not. */
    Optional<AttributeValue> encode(String root, @Nullable Object value) {
        MapItemWriter writer = new MapItemWriter(root);
        codec.writeAttribute(writer, schema.name(), value);
        return Optional.ofNullable(writer.item().get(schema.name()));
    }
}
