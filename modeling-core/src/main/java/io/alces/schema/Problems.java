package io.alces.schema;

import io.alces.error.ModelMappingException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects all that is wrong with a model, so that it is reported at once. */
final class Problems {
    private final Set<String> lines = new LinkedHashSet<>();

    /**
     * Adds a problem.
     *
     * @param where the class or its property, such as {@code Order.shipTo.city}
     * @param problem what is wrong; what to do
     */
    void add(String where, String problem) {
        lines.add(where + ": " + problem);
    }

    /** Adds a problem in a line that says where it is, too. */
    void add(String line) {
        lines.add(line);
    }

    ModelMappingException exception(Class<?> model) {
        return new ModelMappingException(model.getSimpleName(), List.copyOf(lines));
    }

    /** The exception of a class that is to be read from the items of a model. */
    ModelMappingException exception(Class<?> summary, Class<?> model) {
        return ModelMappingException.ofSummary(summary.getSimpleName(), model.getSimpleName(), List.copyOf(lines));
    }

    boolean none() {
        return lines.isEmpty();
    }
}
