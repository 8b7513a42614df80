package io.alces.internal.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.description.modifier.Ownership;
import net.bytebuddy.description.modifier.SyntheticState;
import net.bytebuddy.description.modifier.TypeManifestation;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.implementation.MethodCall;

/**
 * Finds the lookup with which a hidden class is defined as a nestmate of a model.
 *
 * <p>That takes full privilege access, which a lookup from another module never has. There, a small class is defined in
 * the package of the model, which being opened to Alces allows that much, and makes the lookup.
 */
final class Nestmates {
    private static final String ANCHOR = "AlcesLookup$";
    private static final String METHOD = "lookup";

    private Nestmates() {}

    /** The lookup; empty if the package of the model is closed to Alces, or its class loader does not see Alces. */
    static Optional<MethodHandles.Lookup> lookup(Class<?> model) {
        if (model.isHidden() || !seesAlces(model)) {
            return Optional.empty();
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(model, MethodHandles.lookup());
            return Optional.of(
                    lookup.hasFullPrivilegeAccess()
                            ? lookup
                            : MethodHandles.privateLookupIn(model, lookupFromPackage(lookup)));
        } catch (IllegalAccessException e) {
            return Optional.empty();
        }
    }

    private static boolean seesAlces(Class<?> model) {
        try {
            Class<?> seen = Class.forName(ItemCodec.class.getName(), false, model.getClassLoader());
            return seen == ItemCodec.class && model.getModule().canRead(ItemCodec.class.getModule());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static MethodHandles.Lookup lookupFromPackage(MethodHandles.Lookup lookup) throws IllegalAccessException {
        try {
            MethodType type = MethodType.methodType(MethodHandles.Lookup.class);
            return (MethodHandles.Lookup) Handles.call(lookup.findStatic(anchor(lookup), METHOD, type));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> anchor(MethodHandles.Lookup lookup) throws IllegalAccessException {
        String packageName = lookup.lookupClass().getPackageName();
        String name = packageName.isEmpty() ? ANCHOR : packageName + "." + ANCHOR;
        Optional<Class<?>> known = find(lookup, name);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return define(lookup, name);
        } catch (LinkageError e) {
            return find(lookup, name).orElseThrow(() -> e);
        }
    }

    private static Optional<Class<?>> find(MethodHandles.Lookup lookup, String name) throws IllegalAccessException {
        try {
            return Optional.of(lookup.findClass(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Class<?> define(MethodHandles.Lookup lookup, String name) throws IllegalAccessException {
        try {
            byte[] bytes = new ByteBuddy(ClassFileVersion.JAVA_V17)
                    .subclass(Object.class)
                    .name(name)
                    .modifiers(Visibility.PACKAGE_PRIVATE, TypeManifestation.FINAL, SyntheticState.SYNTHETIC)
                    .defineMethod(METHOD, MethodHandles.Lookup.class, Visibility.PACKAGE_PRIVATE, Ownership.STATIC)
                    .intercept(MethodCall.invoke(MethodHandles.class.getMethod(METHOD)))
                    .make()
                    .getBytes();
            return lookup.defineClass(bytes);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
