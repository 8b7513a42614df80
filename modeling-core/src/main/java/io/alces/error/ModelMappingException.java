package io.alces.error;

import java.io.Serial;
import java.util.List;

/** A class cannot be a model: everything that is wrong with it, at once. */
public final class ModelMappingException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String model;

    @SuppressWarnings("serial") // immutable lists are serializable
    private final List<String> problems;

    /**
     * Reports what is wrong with a class.
     *
     * @param model the name of the class
     * @param problems one line each: where, what is wrong, what to do
     */
    public ModelMappingException(String model, List<String> problems) {
        super(message(model, problems), null);
        this.model = model;
        this.problems = List.copyOf(problems);
    }

    /** The name of the class. */
    public String model() {
        return model;
    }

    /** One line for each mistake: where, what is wrong, what to do. */
    public List<String> problems() {
        return problems;
    }

    private static String message(String model, List<String> problems) {
        return model + " cannot be a model:\n  - " + String.join("\n  - ", problems);
    }
}
