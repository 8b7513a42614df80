package io.alces.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a class whose objects are made by a constructor that takes every property.
 *
 * <p>The names of its parameters are those that {@code @ConstructorProperties} gives or the compiler kept. Of several
 * constructors it is the one with that annotation, or else the only one that fits.
 */
final class ConstructorLayout {
    private static final String NAMES = "java.beans.ConstructorProperties";

    private final Type type;
    private final String where;
    private final Problems problems;

    ConstructorLayout(Type type, String where, Problems problems) {
        this.type = type;
        this.where = where;
        this.problems = problems;
    }

    Optional<Layout> read() {
        List<Constructor<?>> constructors = List.of(Types.raw(type).getDeclaredConstructors());
        List<Constructor<?>> named = constructors.stream()
                .filter(constructor -> annotatedNames(constructor).isPresent())
                .toList();
        List<Constructor<?>> choice = named.isEmpty() ? constructors : named;
        if (choice.size() == 1) {
            return Optional.of(layout(choice.get(0), problems));
        }
        List<Constructor<?>> fitting = choice.stream().filter(this::fits).toList();
        if (fitting.size() == 1) {
            return Optional.of(layout(fitting.get(0), problems));
        }
        problems.add(where, ambiguity(choice, fitting));
        return Optional.empty();
    }

    private boolean fits(Constructor<?> constructor) {
        Problems found = new Problems();
        layout(constructor, found);
        return found.none();
    }

    private String ambiguity(List<Constructor<?>> choice, List<Constructor<?>> fitting) {
        String name = Types.raw(type).getSimpleName();
        String which = fitting.isEmpty()
                ? "none takes exactly the properties by their names and types"
                : fitting.size() + " of them take all properties";
        return name + " has " + choice.size() + " constructors, and " + which
                + "; mark the one to use @ConstructorProperties, or add one without parameters, or a static builder()";
    }

    private Layout layout(Constructor<?> constructor, Problems found) {
        List<String> names = parameterNames(constructor, found);
        Map<String, Candidate> candidates = ClassProperties.of(type, names);
        List<Property> properties = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            parameter(constructor, index, names.get(index), candidates, found).ifPresent(properties::add);
        }
        Set<String> left = new HashSet<>(candidates.keySet());
        names.forEach(left::remove);
        candidates.values().stream()
                .filter(candidate -> left.contains(candidate.name()) && !candidate.isIgnored() && !names.isEmpty())
                .forEach(candidate ->
                        candidate.computed().ifPresentOrElse(properties::add, () -> complain(candidate, found)));
        return new Layout(properties, new Construction.ByConstructor(constructor));
    }

    private void complain(Candidate candidate, Problems found) {
        found.add(
                where + "." + candidate.name(),
                "the constructor of " + Types.name(type) + " does not take it; add a parameter of this name,"
                        + " or mark it @Ignore");
    }

    private Optional<Property> parameter(
            Constructor<?> constructor, int index, String name, Map<String, Candidate> candidates, Problems found) {
        Type parameter = TypeBindings.of(type).resolve(constructor.getGenericParameterTypes()[index]);
        Candidate candidate = candidates.get(name);
        if (candidate == null) {
            found.add(
                    where + "." + name,
                    "the constructor of " + Types.name(type) + " takes it, but no field or getter has this name;"
                            + " name the parameter after its property" + Suggestions.hint(name, candidates.keySet()));
            return Optional.empty();
        }
        candidate.addElement(constructor.getParameters()[index]);
        if (candidate.isIgnored()) {
            return Optional.empty();
        }
        Optional<Property> property = candidate.property(List.of(new Candidate.Writing(index, parameter)));
        if (property.isEmpty()) {
            found.add(
                    where + "." + name,
                    "the constructor of " + Types.name(type) + " takes " + Types.name(parameter)
                            + ", and the property is " + Types.name(candidate.type()) + "; use one type for both");
        }
        return property;
    }

    private List<String> parameterNames(Constructor<?> constructor, Problems found) {
        List<String> names = annotatedNames(constructor)
                .orElseGet(() -> Arrays.stream(constructor.getParameters())
                        .filter(Parameter::isNamePresent)
                        .map(Parameter::getName)
                        .toList());
        if (names.size() == constructor.getParameterCount()) {
            return names;
        }
        found.add(
                where,
                "the names of the constructor's parameters are unknown; compile with -parameters, mark the constructor"
                        + " @ConstructorProperties with a name for each, or add a constructor without parameters");
        return List.of();
    }

    /** The names in the annotation, which is looked up by its name to do without its module. */
    private static Optional<List<String>> annotatedNames(Constructor<?> constructor) {
        return Arrays.stream(constructor.getAnnotations())
                .filter(annotation -> annotation.annotationType().getName().equals(NAMES))
                .findFirst()
                .map(ConstructorLayout::value);
    }

    private static List<String> value(Annotation annotation) {
        try {
            return List.of(
                    (String[]) annotation.annotationType().getMethod("value").invoke(annotation));
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(annotation.annotationType().getName() + " has no value", impossible);
        }
    }
}
