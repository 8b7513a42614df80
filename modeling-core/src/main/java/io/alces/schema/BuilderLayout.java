package io.alces.schema;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a class with a builder: what its static method {@code builder()} returns, or its nested class {@code Builder}
 * or {@code <class>Builder}; each with a method {@code build()}, and with {@code x}, {@code setX} or {@code withX} for
 * the property {@code x}.
 */
final class BuilderLayout {
    private final Type type;
    private final Type builder;
    private final Construction construction;
    private final String where;
    private final Problems problems;

    private BuilderLayout(Type type, Type builder, Construction construction, String where, Problems problems) {
        this.type = type;
        this.builder = builder;
        this.construction = construction;
        this.where = where;
        this.problems = problems;
    }

    /** The layout of a class that has a builder. */
    static Optional<BuilderLayout> find(Type type, String where, Problems problems) {
        Class<?> raw = Types.raw(type);
        return Stream.concat(factories(raw), constructors(raw))
                .flatMap(source -> {
                    Type builder = builderType(source);
                    return build(raw, builder)
                            .map(build -> new BuilderLayout(
                                    type, builder, new Construction.ByBuilder(source, build), where, problems))
                            .stream();
                })
                .findFirst();
    }

    Layout read() {
        Map<String, List<Candidate.Writing>> setters = setters();
        List<Property> properties = new ArrayList<>();
        for (Candidate candidate : ClassProperties.of(type, setters.keySet()).values()) {
            if (!candidate.isIgnored()) {
                candidate
                        .property(setters.getOrDefault(candidate.name(), List.of()))
                        .or(candidate::computed)
                        .ifPresentOrElse(properties::add, () -> complain(candidate));
            }
        }
        return new Layout(properties, construction);
    }

    private static Stream<Executable> factories(Class<?> raw) {
        return Arrays.stream(raw.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && method.getName().equals("builder")
                        && method.getParameterCount() == 0)
                .map(Executable.class::cast);
    }

    private static Stream<Executable> constructors(Class<?> raw) {
        return Arrays.stream(raw.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder")
                        || nested.getSimpleName().equals(raw.getSimpleName() + "Builder"))
                .filter(nested ->
                        Modifier.isStatic(nested.getModifiers()) && !Modifier.isAbstract(nested.getModifiers()))
                .flatMap(nested -> Layouts.constructorWithoutParameters(nested).stream());
    }

    private static Type builderType(Executable source) {
        Type builder = source instanceof Method factory ? factory.getGenericReturnType() : source.getDeclaringClass();
        return TypeBindings.of(Object.class).resolve(builder);
    }

    private static Optional<Method> build(Class<?> raw, Type builder) {
        TypeBindings bindings = TypeBindings.of(builder);
        return ClassProperties.hierarchy(Types.raw(builder)).stream()
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .filter(method -> method.getName().equals("build")
                        && method.getParameterCount() == 0
                        && !method.isSynthetic()
                        && raw.isAssignableFrom(Types.raw(bindings.resolve(method.getGenericReturnType()))))
                .findFirst();
    }

    private Map<String, List<Candidate.Writing>> setters() {
        TypeBindings bindings = TypeBindings.of(builder);
        Map<String, List<Candidate.Writing>> setters = new HashMap<>();
        for (Class<?> owner : ClassProperties.hierarchy(Types.raw(builder))) {
            for (Method method : owner.getDeclaredMethods()) {
                if (ClassProperties.isUsable(method) && method.getParameterCount() == 1) {
                    addSetter(setters, method, bindings.resolve(method.getGenericParameterTypes()[0]));
                }
            }
        }
        return setters;
    }

    private static void addSetter(Map<String, List<Candidate.Writing>> setters, Method method, Type parameter) {
        Candidate.Writing writing = new Candidate.Writing(method, parameter);
        String name = method.getName();
        setters.computeIfAbsent(name, key -> new ArrayList<>()).add(writing);
        if (Accessors.hasPrefix(name, "set") || Accessors.hasPrefix(name, "with")) {
            setters.computeIfAbsent(Accessors.property(name), key -> new ArrayList<>())
                    .add(writing);
        }
    }

    private void complain(Candidate candidate) {
        String name = candidate.name();
        String suffix = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        problems.add(
                where + "." + name,
                Types.name(builder) + " has no method " + name + ", set" + suffix + " or with" + suffix + " that takes "
                        + Types.name(candidate.type()) + "; add one, or mark the property @Ignore");
    }
}
