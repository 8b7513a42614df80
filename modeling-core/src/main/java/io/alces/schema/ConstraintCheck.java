package io.alces.schema;

import java.util.List;

/** Tells what is wrong with the constraints of Jakarta Bean Validation that a model carries. */
@FunctionalInterface
public interface ConstraintCheck {
    /** For models whose constraints do not matter. */
    ConstraintCheck NONE = (model, places) -> List.of();

    /** For models whose constraints nothing would check: it is wrong to have one. */
    ConstraintCheck UNCHECKED = (model, places) -> places.isEmpty()
            ? List.of()
            : List.of(model.getSimpleName() + ": " + Words.list(places, "and")
                    + (places.size() == 1 ? " has a constraint" : " have constraints")
                    + " that nothing checks; install(BeanValidation.create()) of alces-schema-validation,"
                    + " or withoutValidation()");

    /**
     * What is wrong, for each mistake one line that says where it is, what is wrong and what to do.
     *
     * @param places the properties with constraints, such as {@code Address.city}, and the classes that have some
     *     themselves
     */
    List<String> problems(Class<?> model, List<String> places);
}
