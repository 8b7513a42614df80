package io.alces.error;

import java.io.Serial;
import java.util.List;

/** A class cannot be a model, or cannot be read from one: everything that is wrong with it, at once. */
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
        this(model + " cannot be a model", model, problems);
    }

    private ModelMappingException(String message, String model, List<String> problems) {
        super(message + ":\n  - " + String.join("\n  - ", problems), null);
        this.model = model;
        this.problems = List.copyOf(problems);
    }

    /**
     * Reports what is wrong with a class that is to be read from the items of a model.
     *
     * @param summary the name of the class
     * @param model the name of the model
     * @param problems one line each: where, what is wrong, what to do
     */
    public static ModelMappingException ofSummary(String summary, String model, List<String> problems) {
        return new ModelMappingException(summary + " cannot be read from items of " + model, summary, problems);
    }

    /** The name of the class that is wrong. */
    public String model() {
        return model;
    }

    /** One line for each mistake: where, what is wrong, what to do. */
    public List<String> problems() {
        return problems;
    }
}
