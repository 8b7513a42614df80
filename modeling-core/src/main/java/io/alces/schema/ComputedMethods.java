package io.alces.schema;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the methods of a class that compute its attributes.
 *
 * @param where the attribute in messages
 */
record ComputedMethods(ObjectSchema holder, String where, Problems problems) {

    /**
     * The method that computes an attribute; empty if there is none, which is then among the problems.
     *
     * @param name empty for the one that the attribute is read with
     */
    Optional<ComputedAttribute.Result> find(MemberSchema.Attribute attribute, String name) {
        Access access = attribute.access();
        if (name.isEmpty()) {
            return access.isWritable() ? withoutMethod() : Optional.of(result((Method) access.getter()));
        }
        if (!access.isWritable()) {
            problems.add(where, "is what a method returns, and @Computed names another method; leave one of them");
            return Optional.empty();
        }
        Optional<Method> method =
                methods().filter(each -> each.getName().equals(name)).findFirst();
        if (method.isEmpty()) {
            problems.add(where, unknown(name));
        }
        method.ifPresent(found -> checkType(found, attribute.shape().type()));
        return method.map(ComputedMethods::result);
    }

    private Optional<ComputedAttribute.Result> withoutMethod() {
        problems.add(
                where,
                "new objects are given it, so what reads it does not compute it; name the method that does in @Computed");
        return Optional.empty();
    }

    private static ComputedAttribute.Result result(Method method) {
        return new ComputedAttribute.Result(method);
    }

    private Stream<Method> methods() {
        return ClassProperties.hierarchy(holder.rawType()).stream()
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .filter(ComputedMethods::canCompute);
    }

    /** Whether a method may be called on an object and gives something. */
    static boolean canCompute(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !method.isSynthetic()
                && !Modifier.isStatic(method.getModifiers());
    }

    private String unknown(String name) {
        List<String> names = methods().map(Method::getName).toList();
        return "@Computed names the method " + name + ", and " + Types.name(holder.type())
                + " has none of this name that returns something and has no parameters; "
                + Suggestions.nearest(name, names)
                        .map(nearest -> "did you mean \"" + nearest + "\"?")
                        .orElse("add it");
    }

    private void checkType(Method method, Type expected) {
        Type returned = TypeBindings.of(holder.type()).resolve(method.getGenericReturnType());
        if (!boxed(returned).equals(boxed(expected))) {
            problems.add(
                    where,
                    method.getName() + "() returns " + Types.name(returned) + ", and the property is "
                            + Types.name(expected) + "; use one type for both");
        }
    }

    private static Type boxed(Type type) {
        return type instanceof Class<?> plain ? Types.boxed(plain) : type;
    }
}
