package io.alces.internal.codec;

import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Makes the codecs of one model. Codecs that refer to each other, or to themselves, share them.
 *
 * <p>Not thread-safe; what it makes is.
 */
final class CodecCompiler {
    private final CodecKind kind;
    /** By class, then by the names in its map that are not its own. */
    private final Map<ObjectSchema, Map<Set<String>, CodecReference>> codecs = new HashMap<>();

    private final IdentityHashMap<Shape, ValueCodec<Object>> values = new IdentityHashMap<>();
    private final Generation generation = new Generation();

    CodecCompiler(CodecKind kind) {
        this(kind, new IdentityHashMap<>());
    }

    /** Makes a compiler that takes the codecs of shapes that were compiled before. */
    CodecCompiler(CodecKind kind, IdentityHashMap<Shape, ValueCodec<Object>> known) {
        this.kind = kind;
        this.values.putAll(known);
    }

    ItemCodec<Object> codec(ObjectSchema schema) {
        return codec(schema, Set.of());
    }

    ValueCodec<Object> codec(Shape shape) {
        ValueCodec<Object> known = values.get(shape);
        if (known != null) {
            return known;
        }
        ValueCodec<Object> codec = ValueCodecs.of(shape, this);
        values.put(shape, codec);
        return codec;
    }

    /** The codecs of all shapes that were compiled, by identity. */
    IdentityHashMap<Shape, ValueCodec<Object>> values() {
        return values;
    }

    ItemCodec<Object> codec(ObjectSchema schema, Set<String> reserved) {
        Map<Set<String>, CodecReference> ofClass = codecs.computeIfAbsent(schema, absent -> new HashMap<>());
        CodecReference known = ofClass.get(reserved);
        if (known != null) {
            return known.codecOrSelf();
        }
        CodecReference reference = new CodecReference();
        ofClass.put(reserved, reference);
        ItemCodec<Object> codec = create(schema, reserved);
        reference.resolve(codec);
        return codec;
    }

    private ItemCodec<Object> create(ObjectSchema schema, Set<String> reserved) {
        ItemPlan plan = new ItemPlanner(schema, this::codec, reserved).plan();
        return switch (kind) {
            case GENERATED -> GeneratedCodec.define(plan).orElseGet(() -> new MethodHandleCodec<>(plan));
            case METHOD_HANDLES -> new MethodHandleCodec<>(plan);
            case WARMING -> new WarmingCodec(new MethodHandleCodec<>(plan), () -> generation.codec(schema, reserved));
        };
    }
}
