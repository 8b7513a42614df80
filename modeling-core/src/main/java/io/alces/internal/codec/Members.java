package io.alces.internal.codec;

import io.alces.error.ModelMappingException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Method handles of the members of models, private ones included.
 *
 * <p>A class whose package is closed to Alces is reached as far as it is public; a member that is not is a
 * {@link ModelMappingException} that says what to open.
 */
final class Members {
    private static final MethodType OBJECT_GETTER = MethodType.methodType(Object.class, Object.class);

    private Members() {}

    /** The value of a member: {@code (object)value}. */
    static MethodHandle getter(Member member) {
        return member instanceof Field field
                ? reach(field, lookup -> lookup.unreflectGetter(field))
                : reach(member, lookup -> lookup.unreflect((Method) member));
    }

    /** The value of a member, whatever the types: {@code (Object)Object}. */
    static MethodHandle objectGetter(Member member) {
        return getter(member).asType(OBJECT_GETTER);
    }

    /** The change of a member: {@code (object, value)}, with whatever result a setter has. */
    static MethodHandle setter(Member member) {
        return member instanceof Field field
                ? reach(field, lookup -> lookup.unreflectSetter(field))
                : reach(member, lookup -> lookup.unreflect((Method) member));
    }

    /** A constructor or a method. */
    static MethodHandle executable(Executable executable) {
        return executable instanceof Constructor<?> constructor
                ? reach(constructor, lookup -> lookup.unreflectConstructor(constructor))
                : reach(executable, lookup -> lookup.unreflect((Method) executable));
    }

    /** The constructor without parameters of a class. */
    static MethodHandle factory(Class<?> type) {
        try {
            return executable(type.getDeclaredConstructor());
        } catch (NoSuchMethodException e) {
            throw new ModelMappingException(
                    type.getName(), List.of(type.getSimpleName() + ": has no constructor without parameters; add one"));
        }
    }

    private static MethodHandle reach(Member member, Reach reach) {
        Class<?> owner = member.getDeclaringClass();
        try {
            return reach.with(lookup(owner)).asFixedArity();
        } catch (IllegalAccessException e) {
            throw closed(owner, member);
        }
    }

    private static MethodHandles.Lookup lookup(Class<?> owner) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            return MethodHandles.lookup();
        }
    }

    private static ModelMappingException closed(Class<?> owner, Member member) {
        String name = member instanceof Constructor ? "its constructor" : member.getName();
        String problem = "%s: %s is out of reach, since module %s does not open its package; add `opens %s to %s;`"
                .formatted(
                        owner.getSimpleName(),
                        name,
                        owner.getModule().getName(),
                        owner.getPackageName(),
                        Members.class.getModule().isNamed()
                                ? Members.class.getModule().getName()
                                : "io.alces");
        return new ModelMappingException(owner.getName(), List.of(problem));
    }

    private interface Reach {
        MethodHandle with(MethodHandles.Lookup lookup) throws IllegalAccessException;
    }
}
