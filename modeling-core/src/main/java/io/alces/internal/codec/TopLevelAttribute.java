package io.alces.internal.codec;

import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One attribute of an item, which may be that of a flattened object. Immutable and thread-safe. */
final class TopLevelAttribute {
    private final MemberSchema.Attribute schema;
    private final ValueCodec<Object> codec;

    /** From the item through the flattened objects to the value. */
    private final List<Member> path;

    /** The handles of the path; null until a single attribute is read, which few programs do. */
    private volatile @Nullable List<MethodHandle> getters;

    private TopLevelAttribute(MemberSchema.Attribute schema, ValueCodec<Object> codec, List<Member> path) {
        this.schema = schema;
        this.codec = codec;
        this.path = List.copyOf(path);
    }

    /** All attributes of an item, by their names, in order. */
    static Map<String, TopLevelAttribute> all(ObjectSchema schema, CodecCompiler compiler) {
        Map<String, TopLevelAttribute> attributes = new LinkedHashMap<>();
        collect(schema, List.of(), compiler, attributes);
        return attributes;
    }

    private static void collect(
            ObjectSchema schema,
            List<Member> outer,
            CodecCompiler compiler,
            Map<String, TopLevelAttribute> attributes) {
        for (MemberSchema member : schema.members()) {
            List<Member> path = new ArrayList<>(outer);
            path.add(member.access().getter());
            if (member instanceof MemberSchema.Attribute attribute) {
                ValueCodec<Object> codec = compiler.codec(attribute.shape());
                attributes.put(attribute.name(), new TopLevelAttribute(attribute, codec, path));
            } else if (member instanceof MemberSchema.Flattened flattened) {
                collect(flattened.schema(), path, compiler, attributes);
            }
        }
    }

    /** This attribute, its value being what a method of the object that holds it returns. */
    TopLevelAttribute readBy(Method method) {
        List<Member> read = new ArrayList<>(path);
        read.set(read.size() - 1, method);
        return new TopLevelAttribute(schema, codec, read);
    }

    /** This attribute, its values being written by another codec. */
    TopLevelAttribute writtenBy(ValueCodec<Object> other) {
        return new TopLevelAttribute(schema, other, path);
    }

    MemberSchema.Attribute schema() {
        return schema;
    }

    ValueCodec<Object> codec() {
        return codec;
    }

    /** The value that an item has; null if it has none. */
    @Nullable Object get(Object item) {
        List<MethodHandle> handles = getters();
        Object value = item;
        for (int i = 0; i < handles.size() && value != null; i++) {
            value = Handles.call(handles.get(i), value);
        }
        return value;
    }

    private List<MethodHandle> getters() {
        List<MethodHandle> known = getters;
        if (known == null) {
            known = path.stream().map(Members::objectGetter).toList();
            getters = known;
        }
        return known;
    }

    /** A value as it is stored; empty if it is not. */
    Optional<AttributeValue> encode(String root, @Nullable Object value) {
        MapItemWriter writer = new MapItemWriter(root);
        codec.writeAttribute(writer, schema.name(), value);
        return Optional.ofNullable(writer.item().get(schema.name()));
    }
}
