package io.alces.validation;

import io.alces.error.Violation;
import io.alces.schema.ValuePlace;
import io.alces.spi.WriteOperation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The constraints on one value that an update gives.
 *
 * <p>Jakarta validates the value of a property by itself, but does not look into objects that it leads to. So they are
 * looked for here, as {@code @Valid} says. Used once.
 */
final class ValueConstraints {
    private static final Class<?>[] GROUPS = Groups.of(WriteOperation.UPDATE);

    private final Validator validator;
    private final Violations violations;
    private final ValuePlace place;
    private final int depth;
    private final List<Violation> found = new ArrayList<>();

    ValueConstraints(Validator validator, Violations violations, ValuePlace place) {
        this.validator = validator;
        this.violations = violations;
        this.place = place;
        this.depth = place.last().elements().size();
    }

    /** All that is wrong with the value; nothing, if no {@code @Valid} leads to its object. */
    List<Violation> violations(@Nullable Object value) {
        if (place.holders().stream().allMatch(this::isCascaded)) {
            constraints(place.last()).ifPresent(property -> {
                addOwn(value);
                addInside(
                        value, place.path(), 0, property.isCascaded(), property.getConstrainedContainerElementTypes());
            });
        }
        return found;
    }

    private Optional<PropertyDescriptor> constraints(ValuePlace.Step step) {
        return Optional.ofNullable(
                validator.getConstraintsForClass(step.owner()).getConstraintsForProperty(step.property()));
    }

    private boolean isCascaded(ValuePlace.Step step) {
        return constraints(step)
                .filter(property -> isCascaded(
                        property.isCascaded(),
                        property.getConstrainedContainerElementTypes(),
                        step.elements().size()))
                .isPresent();
    }

    /** Whether {@code @Valid} stands on what lies so many containers deep; on a container, it is for its elements. */
    private static boolean isCascaded(boolean here, Set<ContainerElementTypeDescriptor> parts, int depth) {
        return (here && depth <= 1)
                || parts.stream()
                        .filter(part -> !isMapKey(part))
                        .anyMatch(part ->
                                isOptional(part) ? isCascaded(part, depth) : depth > 0 && isCascaded(part, depth - 1));
    }

    private static boolean isCascaded(ContainerElementTypeDescriptor part, int depth) {
        return isCascaded(part.isCascaded(), part.getConstrainedContainerElementTypes(), depth);
    }

    private static boolean isMapKey(ContainerElementTypeDescriptor part) {
        return Contained.isMapKey(part.getContainerClass(), part.getTypeArgumentIndex());
    }

    private static boolean isOptional(ContainerElementTypeDescriptor part) {
        return part.getContainerClass() == Optional.class;
    }

    /** The constraints on the property and in its type; of an element, only those in the type that are for it. */
    private void addOwn(@Nullable Object value) {
        validator.validateValue(place.owner(), place.property(), value, GROUPS).stream()
                .filter(violation -> nodes(violation) > depth)
                .forEach(violation -> found.add(violations.violation(place.path(), violation, 1 + depth)));
    }

    private static int nodes(ConstraintViolation<?> violation) {
        int nodes = 0;
        for (var ignored : violation.getPropertyPath()) {
            nodes++;
        }
        return nodes;
    }

    /**
     * What is wrong inside of objects.
     *
     * @param level in how many containers the value lies
     */
    private void addInside(
            @Nullable Object value,
            String path,
            int level,
            boolean isCascaded,
            Set<ContainerElementTypeDescriptor> parts) {
        if (value == null) {
            return;
        }
        List<Contained> contents = Contained.of(value).orElse(List.of());
        if (isCascaded && parts.stream().noneMatch(ContainerElementTypeDescriptor::isCascaded)) {
            addObjects(value, contents, path, level);
        }
        for (ContainerElementTypeDescriptor part : parts) {
            contents.stream()
                    .filter(element -> element.argument() == part.getTypeArgumentIndex())
                    .forEach(element -> addInside(
                            element.value(),
                            path(path, element, level),
                            isOptional(part) ? level : level + 1,
                            part.isCascaded(),
                            part.getConstrainedContainerElementTypes()));
        }
    }

    private void addObjects(Object value, List<Contained> contents, String path, int level) {
        if (contents.isEmpty()) {
            addObject(value, path);
            return;
        }
        for (Contained element : contents) {
            if (element.value() != null && !element.suffix().endsWith(Contained.KEY)) {
                addObject(element.value(), path(path, element, level));
            }
        }
    }

    private void addObject(Object value, String path) {
        validator.validate(value, GROUPS).forEach(violation -> found.add(violations.violation(path, violation, 0)));
    }

    /** The path of the place has that of the containers that only lead to its value. */
    private String path(String path, Contained element, int level) {
        return level < depth ? path : path + element.suffix();
    }
}
