package io.alces.testing;

import io.alces.AlcesBuilder;
import io.alces.query.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The extension behind {@link AlcesTest}, for tests that need more than the annotation can say.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final AlcesExtension ALCES =
 *         AlcesExtension.builder().configure(alces -> alces.clock(clock)).build();
 * }</pre>
 *
 * <p>It injects and isolates as {@code AlcesTest} tells. With the configuration parameter {@code
 * alces.testing.without-wire-codec=true} of JUnit, each {@code Alces} is {@link AlcesBuilder#withoutWireCodec()}, so that
 * tests can be run in both ways. Immutable and thread-safe.
 */
public final class AlcesExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(AlcesExtension.class);

    private static final String WITHOUT_WIRE_CODEC = "alces.testing.without-wire-codec";

    private final @Nullable ExtensionSettings settings;

    /** Takes the settings from the {@link AlcesTest} of the test method, or of its class. */
    AlcesExtension() {
        this.settings = null;
    }

    private AlcesExtension(ExtensionSettings settings) {
        this.settings = settings;
    }

    /** A builder of an extension for {@code @RegisterExtension}, on a class without {@link AlcesTest}. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.of(parameter.getParameter().getType()).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.of(parameter.getParameter().getType())
                .orElseThrow()
                .from(session(context), parameter.getParameter());
    }

    private TestSession session(ExtensionContext context) {
        ExtensionSettings wanted = settings == null ? annotated(context) : settings;
        TestDatabases.keepEngine(context.getRoot().getStore(NAMESPACE), wanted);
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        TestSession.class,
                        key -> TestSession.start(
                                wanted, Injection.isFaultProxyIn(context.getRequiredTestClass()), isWire(context)),
                        TestSession.class);
    }

    private static boolean isWire(ExtensionContext context) {
        return !context.getConfigurationParameter(WITHOUT_WIRE_CODEC)
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    private static ExtensionSettings annotated(ExtensionContext context) {
        for (Optional<ExtensionContext> level = Optional.of(context);
                level.isPresent();
                level = level.get().getParent()) {
            Optional<AlcesTest> annotation =
                    AnnotationSupport.findAnnotation(level.get().getElement(), AlcesTest.class);
            if (annotation.isPresent()) {
                return ExtensionSettings.of(annotation.get());
            }
        }
        return ExtensionSettings.DEFAULT;
    }

    /** Makes an {@link AlcesExtension}. Not thread-safe. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final List<Class<?>> models = new ArrayList<>();
        private final List<Consumer<AlcesBuilder>> configuration = new ArrayList<>();
        private boolean embedded;
        private int attempts = Retries.DEFAULT_ATTEMPTS;

        private Builder() {}

        /** Runs DynamoDB Local without a port; see {@link LocalDynamoDb#startEmbedded()}. */
        public Builder embedded() {
            this.embedded = true;
            return this;
        }

        /** How often the clients try a call at most: 4 times unless set; 1 switches retries off. */
        public Builder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        /** Creates the tables of these models beside those of the models injected. */
        public Builder models(Class<?>... models) {
            this.models.addAll(List.of(models));
            return this;
        }

        /** Changes each {@code Alces} that is injected before it is built; its clients are set already. */
        public Builder configure(Consumer<AlcesBuilder> configuration) {
            this.configuration.add(configuration);
            return this;
        }

        /**
         * The extension as set so far.
         *
         * @throws IllegalArgumentException if {@code attempts} is not positive
         */
        public AlcesExtension build() {
            return new AlcesExtension(new ExtensionSettings(embedded, attempts, models, configuration));
        }
    }
}
