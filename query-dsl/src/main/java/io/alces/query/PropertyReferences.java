package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that a method reference names.
 *
 * <p>The reference is serialized in earnest, into nothing, and caught on its way: looking up its {@code writeReplace} by
 * reflection instead fails where the user's module does not open its packages. That takes a while, so the answer is
 * kept with the class that the JVM made for the reference, one for each place in the source.
 */
final class PropertyReferences {

    private static final ClassValue<Known> KNOWN = new ClassValue<>() {
        @Override
        protected Known computeValue(Class<?> type) {
            return new Known();
        }
    };

    /** The paths of the methods of a class: all references to one method give one path, which is found faster. */
    private static final ClassValue<Map<String, PropertyPath<?, ?>>> PATHS = new ClassValue<>() {
        @Override
        protected Map<String, PropertyPath<?, ?>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private PropertyReferences() {}

    /** The path of the method that a method reference names. */
    static PropertyPath<?, ?> path(Property<?, ?> property) {
        Known known = KNOWN.get(requireNonNull(property, "property").getClass());
        PropertyPath<?, ?> path = known.path;
        if (path == null) {
            PathElement.Accessor accessor = read(property);
            path = PATHS.get(accessor.owner()).computeIfAbsent(accessor.method(), method -> PropertyPath.of(accessor));
            known.path = path;
        }
        return path;
    }

    private static PathElement.Accessor read(Property<?, ?> property) {
        SerializedLambda reference = serialized(property);
        checkMethodReference(reference);
        ClassLoader loader = property.getClass().getClassLoader();
        MethodType type = MethodType.fromMethodDescriptorString(reference.getInstantiatedMethodType(), loader);
        return new PathElement.Accessor(type.parameterType(0), reference.getImplMethodName());
    }

    private static SerializedLambda serialized(Property<?, ?> property) {
        try (Catcher catcher = new Catcher()) {
            catcher.writeObject(property);
            if (catcher.caught instanceof SerializedLambda reference) {
                return reference;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    refusal("an object of " + property.getClass().getName()), e);
        }
        throw new IllegalArgumentException(
                refusal("an object of " + property.getClass().getName()));
    }

    private static void checkMethodReference(SerializedLambda reference) {
        String method = reference.getImplMethodName();
        if (method.startsWith("lambda$")) {
            throw refused("the lambda " + method, reference);
        }
        if (reference.getCapturedArgCount() > 0) {
            throw refused("a reference to " + method + " bound to an object", reference);
        }
        switch (reference.getImplMethodKind()) {
            case MethodHandleInfo.REF_invokeStatic ->
                throw refused("a reference to the static method " + method, reference);
            case MethodHandleInfo.REF_newInvokeSpecial -> throw refused("a reference to a constructor", reference);
            default -> {}
        }
    }

    private static IllegalArgumentException refused(String found, SerializedLambda reference) {
        String place = reference.getCapturingClass().replace('/', '.');
        return new IllegalArgumentException(refusal(found + " in " + place));
    }

    private static String refusal(String found) {
        return "Expected a method reference such as Order::status, found " + found;
    }

    private static final class Known {
        private volatile @Nullable PropertyPath<?, ?> path;
    }

    private static final class Catcher extends ObjectOutputStream {

        private @Nullable Object caught;

        Catcher() throws IOException {
            super(OutputStream.nullOutputStream());
            enableReplaceObject(true);
        }

        @Override
        protected @Nullable Object replaceObject(Object object) {
            caught = object;
            return null;
        }
    }
}
