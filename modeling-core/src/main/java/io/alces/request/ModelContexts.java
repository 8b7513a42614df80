package io.alces.request;

/** The models of one Alces, each compiled when it is first asked for. Thread-safe. */
@FunctionalInterface
public interface ModelContexts {

    /**
     * The model of a class.
     *
     * @throws io.alces.error.ModelMappingException if the class cannot be a model
     */
    <T> ModelContext<T> of(Class<T> type);
}
