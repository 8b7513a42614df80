package io.alces.validation;

import io.alces.error.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Tells violations of constraints without values. Immutable and thread-safe. */
record Violations(MessageInterpolator interpolator) {
    private static final String VALUE = "${validatedValue}";

    /** The expression in messages of Jakarta's own constraints, for which no expression language should be needed. */
    private static final Pattern CHOICE = Pattern.compile("\\$\\{(\\w+) == true \\? '([^']*)' : '([^']*)'\\}");

    /** A dollar that begins an expression, after whole pairs of backslashes. */
    private static final Pattern DOLLAR = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\$");

    /**
     * A violation as it is reported.
     *
     * @param start where the path of the violation begins
     * @param known how many of its nodes {@code start} has
     */
    Violation violation(String start, ConstraintViolation<?> violation, int known) {
        return Violation.of(path(start, violation.getPropertyPath(), known), problem(violation))
                .withDetail(violation);
    }

    private static String path(String start, Path nodes, int known) {
        StringBuilder path = new StringBuilder(start);
        StreamSupport.stream(nodes.spliterator(), false).skip(known).forEach(node -> append(path, node));
        return path.toString();
    }

    private static void append(StringBuilder path, Path.Node node) {
        if (node.isInIterable()) {
            path.append(place(node));
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            path.append('.').append(node.getName());
        } else if (node.getKind() == ElementKind.CONTAINER_ELEMENT && isMapKey(node)) {
            path.append(Contained.KEY);
        }
    }

    private static String place(Path.Node node) {
        if (node.getKey() != null) {
            return "." + node.getKey();
        }
        return node.getIndex() == null ? "[]" : "[" + node.getIndex() + "]";
    }

    private static boolean isMapKey(Path.Node node) {
        Path.ContainerElementNode element = node.as(Path.ContainerElementNode.class);
        return Contained.isMapKey(element.getContainerClass(), element.getTypeArgumentIndex());
    }

    private String problem(ConstraintViolation<?> violation) {
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        TypeOnly type = new TypeOnly(violation.getInvalidValue());
        boolean isDeclared = violation.getMessageTemplate().equals(constraint.getMessageTemplate());
        String template = isDeclared ? violation.getMessageTemplate() : withoutExpressions(violation);
        String message = interpolator.interpolate(template, new WithoutValue(constraint, type));
        return (isDeclared ? chosen(message, constraint.getAttributes()) : message).replace(VALUE, type.toString());
    }

    /** The template that a validator made, of values maybe: what stands in it is not to be run. */
    private static String withoutExpressions(ConstraintViolation<?> violation) {
        return DOLLAR.matcher(violation.getMessageTemplate()).replaceAll("$1\\\\\\$");
    }

    private static String chosen(String message, Map<String, Object> attributes) {
        return CHOICE.matcher(message)
                .replaceAll(choice -> Matcher.quoteReplacement(
                        choice.group(Boolean.TRUE.equals(attributes.get(choice.group(1))) ? 2 : 3)));
    }

    /** What stands for a value in a message. It has no properties, so that an expression cannot ask for any. */
    private static final class TypeOnly {
        private final String type;

        private TypeOnly(@Nullable Object value) {
            this.type = value == null ? "null" : value.getClass().getSimpleName();
        }

        @Override
        public String toString() {
            return type;
        }
    }
}
