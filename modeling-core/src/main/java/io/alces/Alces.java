package io.alces;

import io.alces.error.ModelMappingException;
import io.alces.internal.codec.CompiledModel;
import io.alces.request.Clients;
import io.alces.request.CursorSeal;
import io.alces.request.Dispatcher;
import io.alces.request.ItemListeners;
import io.alces.request.ItemMapper;
import io.alces.request.ModelContext;
import io.alces.request.WriteGuard;
import io.alces.schema.ModelSchema;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * DynamoDB for one application: clients, and the models that use them.
 *
 * <p>Immutable and thread-safe; two of them share no state. Close it when the application ends: that closes the clients
 * it made itself, and none that it was given.
 */
public final class Alces implements AutoCloseable {
    private final Clients clients;
    private final Dispatcher dispatcher;
    private final UnaryOperator<String> tableNames;
    private final Clock clock;
    private final CursorSeal cursorSeal;
    private final ValidationSettings validation;
    private final List<ItemListeners.Registered<?>> listeners;
    private final Map<Class<?>, Object> extensions;
    private final Map<Class<?>, Model<?>> models = new ConcurrentHashMap<>();

    Alces(
            Clients clients,
            Dispatcher dispatcher,
            UnaryOperator<String> tableNames,
            Clock clock,
            CursorSeal cursorSeal,
            ValidationSettings validation,
            List<ItemListeners.Registered<?>> listeners,
            Map<Class<?>, Object> extensions) {
        this.clients = clients;
        this.dispatcher = dispatcher;
        this.tableNames = tableNames;
        this.clock = clock;
        this.cursorSeal = cursorSeal;
        this.validation = validation;
        this.listeners = List.copyOf(listeners);
        this.extensions = Map.copyOf(extensions);
    }

    /** DynamoDB with the SDK's default region and credentials. Connects at the first call. */
    public static Alces create() {
        return builder().build();
    }

    /** An engine on this machine at {@code http://localhost:8000}, where DynamoDB Local listens. */
    public static Alces local() {
        return local(URI.create("http://localhost:8000"));
    }

    /** An engine at {@code endpoint} that does not check credentials. */
    public static Alces local(URI endpoint) {
        return builder().local(endpoint).build();
    }

    /** A builder for everything else. */
    public static AlcesBuilder builder() {
        return new AlcesBuilder();
    }

    /**
     * The model of a class, compiled at the first call.
     *
     * @throws io.alces.error.ModelMappingException if the class cannot be a model, with all that is wrong with it
     */
    public <T> Model<T> model(Class<T> type) {
        @SuppressWarnings("unchecked") // the model under a class is of that class
        Model<T> model = (Model<T>) models.computeIfAbsent(Objects.requireNonNull(type, "type"), this::compile);
        return model;
    }

    /** What runs the operations, for modules that add operations of their own. */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** What the time of writes is taken from, for modules that add operations of their own. */
    public Clock clock() {
        return clock;
    }

    /** The extension of a type that a plugin added, for modules that add operations of their own. */
    public <E> Optional<E> extension(Class<E> type) {
        return Optional.ofNullable(extensions.get(type)).map(type::cast);
    }

    /** The name, as it is sent, of a table that a class would name so. */
    public String tableName(String name) {
        return Objects.requireNonNull(
                tableNames.apply(name),
                () -> "expected tableNames to give the name of the table " + name + ", found null");
    }

    /**
     * Closes the clients that were made here, and none that was given. Calls that are under way with a client made here
     * fail; every later call is an {@link IllegalStateException}. A second call does nothing.
     */
    @Override
    public void close() {
        clients.close();
    }

    private <T> Model<T> compile(Class<T> type) {
        CompiledModel<T> compiled = CompiledModel.of(ModelSchema.compile(type, validation.constraints()));
        requireGuarding(compiled.schema());
        String table = Objects.requireNonNull(
                tableNames.apply(compiled.schema().table()),
                () -> type.getSimpleName() + ": expected tableNames to give the name of its table, found null");
        ItemMapper<T> items =
                new ItemMapper<>(compiled, validation.validator(type).orElse(null), dispatcher::sendsItems);
        ItemListeners<T> told = ItemListeners.of(type, listeners);
        return new Model<>(new ModelContext<>(
                compiled, items, told, table, dispatcher, clock, cursorSeal, this::context, this::guard));
    }

    private void requireGuarding(ModelSchema<?> schema) {
        if (!schema.uniques().isEmpty() && extension(WriteGuarding.class).isEmpty()) {
            String model = schema.type().getSimpleName();
            throw new ModelMappingException(
                    model,
                    schema.uniques().stream()
                            .map(unique -> model + "." + unique.path()
                                    + ": nothing keeps it unique; install(UniqueAttributes.inTable(..)) of"
                                    + " alces-transactions, or remove @Unique")
                            .toList());
        }
    }

    private <T> WriteGuard<T> guard(ModelContext<T> context) {
        return extension(WriteGuarding.class).orElseThrow().guard(this, context);
    }

    private <T> ModelContext<T> context(Class<T> type) {
        return model(type).context();
    }
}
