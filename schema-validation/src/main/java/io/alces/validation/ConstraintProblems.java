package io.alces.validation;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintDefinitionException;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.MethodDescriptor;
import jakarta.validation.metadata.MethodType;
import jakarta.validation.metadata.PropertyDescriptor;
import jakarta.validation.metadata.ReturnValueDescriptor;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds constraints that cannot be checked where they stand, such as one for text on a number. Used once.
 *
 * <p>A provider finds them only when it validates, so that it validates null for every property.
 */
final class ConstraintProblems {
    private static final Class<?>[] GROUPS = Groups.all();

    private final Validator validator;
    private final Set<Class<?>> visited = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private ConstraintProblems(Validator validator) {
        this.validator = validator;
    }

    static List<String> of(Class<?> model, Validator validator) {
        ConstraintProblems constraints = new ConstraintProblems(validator);
        constraints.visit(model);
        return List.copyOf(constraints.problems);
    }

    /** Providers do not know the class of everything that has type arguments. */
    private void visit(@Nullable Class<?> type) {
        if (type == null || !visited.add(type)) {
            return;
        }
        try {
            visit(type, validator.getConstraintsForClass(type));
        } catch (ValidationException wrong) {
            add(type.getSimpleName(), wrong);
        }
        if (type.isSealed()) {
            List.of(type.getPermittedSubclasses()).forEach(this::visit);
        }
    }

    private void visit(Class<?> type, BeanDescriptor constraints) {
        List<PropertyDescriptor> properties = constraints.getConstrainedProperties().stream()
                .sorted(Comparator.comparing(PropertyDescriptor::getPropertyName))
                .toList();
        for (PropertyDescriptor property : properties) {
            check(type, property);
            if (property.isCascaded()) {
                visit(property.getElementClass());
            }
            visitParts(property.getConstrainedContainerElementTypes());
        }
        checkAccessors(type, constraints);
    }

    private void visitParts(Set<ContainerElementTypeDescriptor> parts) {
        for (ContainerElementTypeDescriptor part : parts) {
            if (part.isCascaded()) {
                visit(part.getElementClass());
            }
            visitParts(part.getConstrainedContainerElementTypes());
        }
    }

    /** Finds constraints on methods that are named as their property is, and which providers take for other methods. */
    private void checkAccessors(Class<?> type, BeanDescriptor constraints) {
        constraints.getConstrainedMethods(MethodType.NON_GETTER).stream()
                .filter(method -> method.getParameterDescriptors().isEmpty() && method.hasConstrainedReturnValue())
                .filter(method -> hasField(type, method.getName()))
                .filter(method -> !isConstrainedAlike(
                        method.getReturnValueDescriptor(), constraints.getConstraintsForProperty(method.getName())))
                .map(MethodDescriptor::getName)
                .sorted()
                .forEach(name -> problems.add(type.getSimpleName() + "." + name + ": has constraints on " + name
                        + "(), where they are not checked; put them on the field, or name the method as a getter"));
    }

    private static boolean hasField(@Nullable Class<?> type, String name) {
        return type != null
                && (Arrays.stream(type.getDeclaredFields())
                                .anyMatch(field -> field.getName().equals(name))
                        || hasField(type.getSuperclass(), name));
    }

    /** Whether all constraints on a method are those of the field, too, as they are in a record. */
    private static boolean isConstrainedAlike(ReturnValueDescriptor method, @Nullable PropertyDescriptor property) {
        return property != null
                && annotations(property).containsAll(annotations(method))
                && (property.isCascaded() || !method.isCascaded())
                && property.getConstrainedContainerElementTypes().size()
                        >= method.getConstrainedContainerElementTypes().size();
    }

    private static Set<Annotation> annotations(ElementDescriptor element) {
        return element.getConstraintDescriptors().stream()
                .map(ConstraintDescriptor::getAnnotation)
                .collect(Collectors.toSet());
    }

    /** What a validator itself makes of null does not matter here. */
    private void check(Class<?> type, PropertyDescriptor property) {
        Object sample = sample(property.getElementClass(), property.getConstrainedContainerElementTypes());
        try {
            validator.validateValue(type, property.getPropertyName(), sample, GROUPS);
        } catch (ConstraintDeclarationException | ConstraintDefinitionException wrong) {
            add(type.getSimpleName() + "." + property.getPropertyName(), wrong);
        } catch (RuntimeException failure) {
            return;
        }
    }

    private void add(String where, ValidationException wrong) {
        problems.add(where + ": " + wrong.getMessage() + "; correct its constraints");
    }

    /** Null, or containers with nothing but it; providers may not know the type, or what container a part is of. */
    private static @Nullable Object sample(@Nullable Class<?> type, Set<ContainerElementTypeDescriptor> parts) {
        Class<?> container = parts.stream()
                .map(ContainerElementTypeDescriptor::getContainerClass)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(type);
        if (parts.isEmpty() || container == null) {
            return null;
        } else if (container == Optional.class) {
            return Optional.empty();
        } else if (Map.class.isAssignableFrom(container)) {
            return Collections.singletonMap(sample(parts, 0), sample(parts, 1));
        } else if (Set.class.isAssignableFrom(container)) {
            return Collections.singleton(sample(parts, 0));
        }
        return Iterable.class.isAssignableFrom(container) ? Collections.singletonList(sample(parts, 0)) : null;
    }

    private static @Nullable Object sample(Set<ContainerElementTypeDescriptor> parts, int argument) {
        return parts.stream()
                .filter(part -> part.getTypeArgumentIndex() == argument)
                .findFirst()
                .map(part -> sample(part.getElementClass(), part.getConstrainedContainerElementTypes()))
                .orElse(null);
    }
}
