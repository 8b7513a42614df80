package io.alces.schema;

import io.alces.annotation.Convert;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;

/** The converter that a property names. */
record ExplicitConverter(AttributeConverter<Object> converter, boolean ordered) {

    /** Makes the converter; empty if that fails, which is then among the problems. */
    static Optional<ExplicitConverter> create(Convert convert, String where, Problems problems) {
        String name = convert.value().getSimpleName();
        try {
            Constructor<?> constructor = convert.value().getDeclaredConstructor();
            constructor.setAccessible(true);
            @SuppressWarnings("unchecked") // The type of its values is compared with that of the property.
            AttributeConverter<Object> converter = (AttributeConverter<Object>) constructor.newInstance();
            return Optional.of(new ExplicitConverter(converter, convert.ordered()));
        } catch (NoSuchMethodException missing) {
            problems.add(where, name + " has no constructor without parameters; add one");
        } catch (InvocationTargetException failed) {
            problems.add(
                    where,
                    "the constructor of " + name + " threw "
                            + failed.getTargetException().getClass().getSimpleName() + "; make it succeed");
        } catch (ReflectiveOperationException | RuntimeException refused) {
            problems.add(
                    where,
                    name + " cannot be made; use a concrete class, static if nested, in a package open to Alces");
        }
        return Optional.empty();
    }

    boolean fits(Type type) {
        return Types.boxed(converter.type().rawClass()) == Types.boxed(Types.raw(type));
    }
}
