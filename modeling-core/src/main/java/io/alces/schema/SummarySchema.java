package io.alces.schema;

import java.util.List;

/**
 * A class that is read from the items of a model, with the attributes that it needs of them. Immutable.
 *
 * @param object its properties, as the model stores them
 * @param attributes the stored names of the top-level attributes that hold them, aliases included
 */
public record SummarySchema<S>(Class<S> type, ObjectSchema object, List<String> attributes) {
    public SummarySchema {
        attributes = List.copyOf(attributes);
    }

    /**
     * Compares a class with the model whose items it is to be read from.
     *
     * @throws io.alces.error.ModelMappingException if it cannot be, with everything that is wrong
     */
    public static <S> SummarySchema<S> compile(Class<S> type, ModelSchema<?> model) {
        return new SummaryCompiler<>(type, model).compile();
    }
}
