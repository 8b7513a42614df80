package io.alces.schema;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;

/** What codecs write without a converter. */
final class BasicShapes implements ShapeFactory {
    private static final Set<Class<?>> TYPES = Set.of(
            String.class,
            Character.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            byte[].class,
            SdkBytes.class);

    @Override
    public Optional<Shape> create(Type type, Site site, ShapeCompiler shapes) {
        return type instanceof Class<?> raw && (raw.isEnum() || TYPES.contains(Types.boxed(raw)))
                ? Optional.of(new Shape.Basic(raw))
                : Optional.empty();
    }
}
