package io.alces.internal.codec;

import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the codecs of one model. Codecs that refer to each other, or to themselves, share them.
 *
 * <p>Not thread-safe; what it makes is.
 */
final class CodecCompiler {
    private final CodecKind kind;
    private final Map<Target, CodecReference> codecs = new HashMap<>();

    private final IdentityHashMap<Shape, ValueCodec<Object>> values = new IdentityHashMap<>();

    CodecCompiler(CodecKind kind) {
        this(kind, new IdentityHashMap<>());
    }

    /** Makes a compiler that takes the codecs of shapes that were compiled before. */
    CodecCompiler(CodecKind kind, IdentityHashMap<Shape, ValueCodec<Object>> known) {
        this.kind = kind;
        this.values.putAll(known);
    }

    /** An object and the names in its map that are not its own. */
    private record Target(ObjectSchema schema, Set<String> reserved) {}

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
        Target target = new Target(schema, reserved);
        CodecReference known = codecs.get(target);
        if (known != null) {
            return known.codecOrSelf();
        }
        CodecReference reference = new CodecReference();
        codecs.put(target, reference);
        Function<Shape, ValueCodec<Object>> members = this::codec;
        ItemCodec<Object> codec = create(new ItemPlanner(schema, members, reserved).plan());
        reference.resolve(codec);
        return codec;
    }

    private ItemCodec<Object> create(ItemPlan plan) {
        return kind == CodecKind.GENERATED
                ? GeneratedCodec.define(plan).orElseGet(() -> new MethodHandleCodec<>(plan))
                : new MethodHandleCodec<>(plan);
    }
}
