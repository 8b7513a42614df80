package io.alces.internal.codec;

import io.alces.schema.ObjectSchema;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Generates the codecs of one model, each when it is asked for, and those inside it. Thread-safe.
 *
 * <p>They are codecs of their own, which refer to each other and never to the ones that they replace.
 */
final class Generation {
    private @Nullable CodecCompiler compiler;
    private boolean hasFailed;

    /** The generated codec of a class; empty if no code can be generated for it. */
    synchronized Optional<ItemCodec<Object>> codec(ObjectSchema schema, Set<String> reserved) {
        if (hasFailed) {
            return Optional.empty();
        }
        try {
            ItemCodec<Object> codec = compiler().codec(schema, reserved);
            return codec.getClass().isHidden() ? Optional.of(codec) : Optional.empty();
        } catch (RuntimeException
                | Error e) { // a virtual machine that defines no classes says so by an error of its own
            hasFailed = true;
            logger().debug("No code was generated for {}; its items are converted by method handles", schema.type(), e);
            return Optional.empty();
        }
    }

    private CodecCompiler compiler() {
        CodecCompiler known = compiler;
        if (known == null) {
            known = new CodecCompiler(CodecKind.GENERATED);
            compiler = known;
        }
        return known;
    }

    private static Logger logger() {
        return LoggerFactory.getLogger(Generation.class);
    }
}
