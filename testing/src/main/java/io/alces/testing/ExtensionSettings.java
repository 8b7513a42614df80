package io.alces.testing;

import io.alces.AlcesBuilder;
import java.util.List;
import java.util.function.Consumer;

/** What a test wants of its database and its clients. */
record ExtensionSettings(
        boolean embedded, int attempts, List<Class<?>> models, List<Consumer<AlcesBuilder>> configuration) {
    static final ExtensionSettings DEFAULT =
            new ExtensionSettings(false, Retries.DEFAULT_ATTEMPTS, List.of(), List.of());

    ExtensionSettings {
        if (attempts < 1) {
            throw new IllegalArgumentException("A call needs at least 1 attempt, but attempts is " + attempts);
        }
        models = List.copyOf(models);
        configuration = List.copyOf(configuration);
    }

    static ExtensionSettings of(AlcesTest annotation) {
        return new ExtensionSettings(
                annotation.embedded(), annotation.attempts(), List.of(annotation.models()), List.of());
    }
}
