package io.alces.schema;

import io.alces.annotation.Computed;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the properties of a class that is no record: its fields, those inherited first, then what only a getter shows.
 *
 * <p>A transient field takes its property out.
 */
final class ClassProperties {
    private final Type type;
    private final TypeBindings bindings;
    private final Set<String> accessors;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Set<String> left = new HashSet<>();

    private ClassProperties(Type type, Collection<String> accessors) {
        this.type = type;
        this.bindings = TypeBindings.of(type);
        this.accessors = new HashSet<>(accessors);
    }

    /**
     * The candidates, by name.
     *
     * @param accessors names of properties that a method of the same name may read, besides those of fields
     */
    static Map<String, Candidate> of(Type type, Collection<String> accessors) {
        ClassProperties properties = new ClassProperties(type, accessors);
        properties.readFields();
        properties.readMethods();
        properties.candidates.keySet().removeAll(properties.left);
        return properties.candidates;
    }

    /** A class, its superclasses, then all their interfaces: what overrides comes before what it overrides. */
    static List<Class<?>> hierarchy(Class<?> type) {
        Set<Class<?>> hierarchy = new LinkedHashSet<>(superclasses(type));
        List<Class<?>> open = new ArrayList<>(hierarchy);
        while (!open.isEmpty()) {
            for (Class<?> parent : open.remove(0).getInterfaces()) {
                hierarchy.add(parent);
                open.add(parent);
            }
        }
        return List.copyOf(hierarchy);
    }

    /** A class and its superclasses but {@code Object}. */
    static List<Class<?>> superclasses(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> next = type; next != null && next != Object.class; next = next.getSuperclass()) {
            classes.add(next);
        }
        return classes;
    }

    /** The fields that cannot be told by name from those of a subclass. */
    static List<Field> hiddenFields(Class<?> type) {
        Set<String> seen = new HashSet<>();
        return superclasses(type).stream()
                .flatMap(ClassProperties::instanceFields)
                .filter(field -> !Modifier.isTransient(field.getModifiers()) && !seen.add(field.getName()))
                .toList();
    }

    private static Stream<Field> instanceFields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
    }

    private void readFields() {
        List<Class<?>> classes = new ArrayList<>(superclasses(Types.raw(type)));
        Collections.reverse(classes);
        classes.stream().flatMap(ClassProperties::instanceFields).forEach(this::addField);
    }

    private void addField(Field field) {
        String name = Accessors.isBooleanAccessor(field.getName(), field.getType()) && hasMethod(field.getName())
                ? Accessors.property(field.getName())
                : field.getName();
        if (Modifier.isTransient(field.getModifiers())) {
            left.add(name);
        }
        accessors.add(name);
        candidate(name).setField(field, bindings.resolve(field.getGenericType()));
    }

    private boolean hasMethod(String name) {
        return hierarchy(Types.raw(type)).stream()
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .anyMatch(method -> method.getName().equals(name) && method.getParameterCount() == 0);
    }

    private void readMethods() {
        List<Method> methods = hierarchy(Types.raw(type)).stream()
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods())
                        .filter(ClassProperties::isUsable)
                        .sorted(Comparator.comparing(Method::getName)))
                .toList();
        methods.forEach(this::addGetter);
        methods.forEach(this::addSetter);
    }

    /** Whether a method can be called on an object and is written in the source. */
    static boolean isUsable(Method method) {
        return !method.isSynthetic()
                && !Modifier.isStatic(method.getModifiers())
                && !Modifier.isPrivate(method.getModifiers());
    }

    private void addGetter(Method method) {
        if (method.getParameterCount() > 0 || method.getReturnType() == void.class) {
            return;
        }
        getterOf(method)
                .ifPresent(name -> candidate(name).addGetter(method, bindings.resolve(method.getGenericReturnType())));
    }

    /** The property that a method reads; a method that is not public reads only what a field shows as well. */
    private Optional<String> getterOf(Method method) {
        if (accessors.contains(method.getName())) {
            return Optional.of(method.getName());
        }
        if (method.isAnnotationPresent(Computed.class)) {
            return Optional.of(known(Accessors.ofMethod(method)));
        }
        if (!Accessors.isGetter(method.getName(), method.getReturnType())) {
            return Optional.empty();
        }
        String name = known(Accessors.property(method.getName()));
        return Modifier.isPublic(method.getModifiers()) || candidates.containsKey(name)
                ? Optional.of(name)
                : Optional.empty();
    }

    private void addSetter(Method method) {
        if (method.getParameterCount() != 1 || !Accessors.isSetter(method.getName())) {
            return;
        }
        Candidate candidate = candidates.get(known(Accessors.property(method.getName())));
        if (candidate != null) {
            candidate.addSetter(method, bindings.resolve(method.getGenericParameterTypes()[0]));
        }
    }

    /** The name itself, or that of the one field whose name differs from it by case only, such as {@code eTag}. */
    private String known(String name) {
        if (candidates.containsKey(name)) {
            return name;
        }
        List<String> similar = accessors.stream()
                .filter(other -> other.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .toList();
        return similar.size() == 1 ? similar.get(0) : name;
    }

    private Candidate candidate(String name) {
        return candidates.computeIfAbsent(name, Candidate::new);
    }
}
