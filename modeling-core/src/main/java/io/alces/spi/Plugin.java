package io.alces.spi;

/** Adds something to an {@code Alces} while it is built. Installed by name, never found on the class path. */
@FunctionalInterface
public interface Plugin {

    /** Registers what the plugin adds. Called once, by the builder. */
    void install(Registrar registrar);

    /** What a plugin can add to. */
    interface Registrar {

        /** Lets {@code listener} be told of every call. */
        void addListener(OperationListener listener);

        /**
         * Lets {@code validation} validate what is written.
         *
         * @throws IllegalStateException if another one does already, or none is to
         */
        void addValidation(ModelValidation validation);

        /** Lets {@code listener} be told of what is done to the items of each model that is a subtype of {@code type}. */
        <T> void addItemListener(Class<T> type, Listener<? super T> listener);

        /**
         * Adds what a part of Alces, or of a sister module, asks for by its type.
         *
         * @throws IllegalStateException if there is one of this type
         */
        <E> void addExtension(Class<E> type, E extension);
    }
}
