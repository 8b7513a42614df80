package io.alces.schema;

import io.alces.annotation.Computed;
import io.alces.annotation.Ignore;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a record: its components are the properties, its canonical constructor takes them; computed methods are more. */
final class RecordLayout {
    private RecordLayout() {}

    static Layout read(Type type) {
        Class<?> raw = Types.raw(type);
        RecordComponent[] components = raw.getRecordComponents();
        TypeBindings bindings = TypeBindings.of(type);
        List<Property> properties = new ArrayList<>(components.length);
        for (int index = 0; index < components.length; index++) {
            Property property = property(components[index], index, bindings);
            if (!property.annotations().has(Ignore.class)) {
                properties.add(property);
            }
        }
        properties.addAll(computed(raw, bindings));
        return new Layout(properties, new Construction.ByConstructor(canonicalConstructor(raw, components)));
    }

    private static Property property(RecordComponent component, int index, TypeBindings bindings) {
        return new Property(
                component.getName(),
                bindings.resolve(component.getGenericType()),
                annotations(component),
                new Access(component.getAccessor(), null, index));
    }

    /** What methods make of the components. */
    private static List<Property> computed(Class<?> raw, TypeBindings bindings) {
        Set<String> known = Arrays.stream(raw.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(HashSet::new));
        return ClassProperties.hierarchy(raw).stream()
                .flatMap(owner ->
                        Arrays.stream(owner.getDeclaredMethods()).sorted(Comparator.comparing(Method::getName)))
                .filter(method -> method.isAnnotationPresent(Computed.class)
                        && !method.isAnnotationPresent(Ignore.class)
                        && ComputedMethods.canCompute(method)
                        && known.add(method.getName()))
                .map(method -> computed(method, bindings))
                .toList();
    }

    private static Property computed(Method method, TypeBindings bindings) {
        return new Property(
                Accessors.ofMethod(method),
                bindings.resolve(method.getGenericReturnType()),
                new Annotations(List.of(method)),
                new Access(method, null, -1));
    }

    /** Those of the component and of its accessor, also where it overrides the method of an interface. */
    private static Annotations annotations(RecordComponent component) {
        List<AnnotatedElement> elements = new ArrayList<>();
        elements.add(component);
        elements.add(component.getAccessor());
        for (Class<?> owner : ClassProperties.hierarchy(component.getDeclaringRecord())) {
            Arrays.stream(owner.getDeclaredMethods())
                    .filter(method -> isAccessor(method, component))
                    .forEach(elements::add);
        }
        return new Annotations(elements);
    }

    private static boolean isAccessor(Method method, RecordComponent component) {
        return method.getName().equals(component.getName()) && method.getParameterCount() == 0;
    }

    private static Constructor<?> canonicalConstructor(Class<?> raw, RecordComponent[] components) {
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return raw.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException impossible) {
            throw new LinkageError("a record without its canonical constructor: " + raw.getName(), impossible);
        }
    }
}
