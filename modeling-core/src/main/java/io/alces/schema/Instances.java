package io.alces.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** Makes what annotations name by its class. */
final class Instances {
    private Instances() {}

    /** An instance of a class; empty if there can be none, which is then among the problems. */
    static Optional<Object> create(Class<?> type, String where, Problems problems) {
        String name = type.getSimpleName();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance());
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
}
