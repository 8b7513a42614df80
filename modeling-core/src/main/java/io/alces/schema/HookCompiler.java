package io.alces.schema;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the hooks of a model: the marked methods of interfaces, then those of superclasses, then its own.
 *
 * <p>A method that overrides a hook takes its place. A class has at most one of a kind, since the order of methods in the
 * source is lost.
 */
final class HookCompiler {
    /** The one type of parameter that a hook can have, by its name, since it belongs to a layer above this one. */
    private static final String OPERATION = "io.alces.spi.WriteOperation";

    private final Class<?> model;
    private final String where;
    private final Problems problems;
    private final TypeBindings bindings;
    private final List<Class<?>> hierarchy;

    private HookCompiler(Class<?> model, String where, Problems problems) {
        this.model = model;
        this.where = where;
        this.problems = problems;
        this.bindings = TypeBindings.of(model);
        this.hierarchy = ClassProperties.hierarchy(model);
    }

    /** The hooks of a model in the order of their calls, those of one kind after those of another. */
    static List<Hook> hooks(Class<?> model, String where, Problems problems) {
        HookCompiler compiler = new HookCompiler(model, where, problems);
        List<Hook> hooks = new ArrayList<>();
        for (HookKind kind : HookKind.values()) {
            compiler.addHooks(kind, hooks);
        }
        return hooks;
    }

    /** Reports hooks of a class whose objects lie in items of a model, where nothing calls them. */
    static void checkNested(Class<?> nested, Class<?> model, Problems problems) {
        for (HookKind kind : HookKind.values()) {
            for (Class<?> owner : ClassProperties.hierarchy(nested)) {
                for (Method method : marked(owner, kind)) {
                    problems.add(
                            nested.getSimpleName() + "." + method.getName(),
                            kind + " is for models, and " + nested.getSimpleName()
                                    + " is nested in one; call the method in a hook of " + model.getSimpleName());
                }
            }
        }
    }

    private void addHooks(HookKind kind, List<Hook> hooks) {
        List<Class<?>> supertypesFirst = new ArrayList<>(hierarchy);
        Collections.reverse(supertypesFirst);
        Set<Method> called = new LinkedHashSet<>();
        for (Class<?> owner : supertypesFirst) {
            List<Method> marked = marked(owner, kind);
            checkNumber(owner, kind, marked);
            for (Method method : marked) {
                called.add(overriding(method));
            }
        }
        for (Method method : called) {
            if (isCallable(kind, method)) {
                hooks.add(new Hook(kind, method));
            }
        }
    }

    private static List<Method> marked(Class<?> owner, HookKind kind) {
        List<Method> marked = new ArrayList<>();
        for (Method method : ClassProperties.methods(owner)) {
            if (!method.isSynthetic() && method.isAnnotationPresent(kind.annotation())) {
                marked.add(method);
            }
        }
        return marked;
    }

    private void checkNumber(Class<?> owner, HookKind kind, List<Method> marked) {
        if (marked.size() > 1) {
            problems.add(
                    owner.getSimpleName(),
                    "has " + marked.size() + " methods marked " + kind + ", "
                            + Words.list(marked.stream().map(Method::getName).toList(), "and")
                            + ", which have no order; mark one, and call the others in it");
        }
    }

    /** The method that a call of a method on the model reaches. */
    private Method overriding(Method method) {
        return hierarchy.stream()
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .filter(candidate -> candidate.equals(method) || overrides(candidate, method))
                .findFirst()
                .orElse(method);
    }

    private static boolean overrides(Method candidate, Method overridden) {
        return !candidate.isSynthetic()
                && !isFixed(candidate)
                && !isFixed(overridden)
                && candidate.getName().equals(overridden.getName())
                && Arrays.equals(candidate.getParameterTypes(), overridden.getParameterTypes())
                && isSeenBy(candidate.getDeclaringClass(), overridden);
    }

    private static boolean isFixed(Method method) {
        return Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers());
    }

    private static boolean isSeenBy(Class<?> type, Method method) {
        Class<?> owner = method.getDeclaringClass();
        return (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
                || (owner.getClassLoader() == type.getClassLoader()
                        && owner.getPackageName().equals(type.getPackageName()));
    }

    private boolean isCallable(HookKind kind, Method method) {
        String path = where + "." + method.getName();
        if (Modifier.isStatic(method.getModifiers())) {
            problems.add(path, kind + " is for methods of an item, and this one is static; remove static");
            return false;
        }
        boolean takesRight = takesRight(kind, method, path);
        return returnsRight(kind, method, path) && takesRight;
    }

    private boolean takesRight(HookKind kind, Method method, String path) {
        List<Class<?>> parameters = List.of(method.getParameterTypes());
        boolean right = parameters.isEmpty()
                || (kind.takesOperation()
                        && parameters.size() == 1
                        && parameters.get(0).getName().equals(OPERATION));
        if (!right) {
            problems.add(
                    path,
                    "a method marked " + kind + " takes "
                            + (kind.takesOperation() ? "nothing or a WriteOperation" : "nothing") + ", found "
                            + Words.list(parameters.stream().map(Types::name).toList(), "and")
                            + "; change its parameters");
        }
        return right;
    }

    private boolean returnsRight(HookKind kind, Method method, String path) {
        Type type = bindings.resolve(method.getGenericReturnType());
        boolean right = type == void.class || (kind.returnsItem() && model.isAssignableFrom(Types.raw(type)));
        if (!right) {
            problems.add(
                    path,
                    "a method marked " + kind + " returns "
                            + (kind.returnsItem() ? "nothing or its " + model.getSimpleName() : "nothing") + ", found "
                            + Types.name(type) + "; change what it returns");
        }
        return right;
    }
}
