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

/**
 * Finds the properties of a class that is no record: its fields, those inherited first, then what only a getter shows.
 *
 * <p>A transient field takes its property out.
 */
final class ClassProperties {
    private static final Comparator<Method> BY_NAME = Comparator.comparing(Method::getName);

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
        List<Field> hidden = new ArrayList<>();
        for (Class<?> owner : superclasses(type)) {
            for (Field field : instanceFields(owner)) {
                if (!Modifier.isTransient(field.getModifiers()) && !seen.add(field.getName())) {
                    hidden.add(field);
                }
            }
        }
        return hidden;
    }

    private static List<Field> instanceFields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** The methods that a class declares, in the order of their names, since that in the source is lost. */
    static List<Method> methods(Class<?> type) {
        List<Method> methods = new ArrayList<>(Arrays.asList(type.getDeclaredMethods()));
        methods.sort(BY_NAME);
        return methods;
    }

    private void readFields() {
        List<Class<?>> classes = new ArrayList<>(superclasses(Types.raw(type)));
        Collections.reverse(classes);
        for (Class<?> owner : classes) {
            for (Field field : instanceFields(owner)) {
                addField(field);
            }
        }
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
        for (Class<?> owner : hierarchy(Types.raw(type))) {
            for (Method method : owner.getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void readMethods() {
        List<Method> methods = new ArrayList<>();
        for (Class<?> owner : hierarchy(Types.raw(type))) {
            for (Method method : methods(owner)) {
                if (isUsable(method)) {
                    methods.add(method);
                }
            }
        }
        for (Method method : methods) {
            addGetter(method);
        }
        for (Method method : methods) {
            addSetter(method);
        }
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
