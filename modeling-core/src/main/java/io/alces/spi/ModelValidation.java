package io.alces.spi;

import java.util.List;
import java.util.Optional;

/** Validates the items of models by rules that their classes carry. Thread-safe. */
public interface ModelValidation {

    /**
     * Tells what is wrong with the rules of a class: for each mistake one line that says where it is, what is wrong and
     * what to do. Called once, when the model is compiled.
     */
    List<String> problems(Class<?> model);

    /**
     * Returns what validates the items of a class; empty if it carries no rules, so that its items are written without
     * being looked at. Called once, when the model is compiled, and only if there are no problems.
     */
    <T> Optional<ItemValidator<T>> validator(Class<T> model);
}
