package io.alces.request;

import io.alces.internal.codec.CompiledModel;
import io.alces.query.AttributeResolver;
import io.alces.schema.ModelSchema;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * What the operations of one model share. Immutable and thread-safe.
 *
 * @param listeners what is told of its items
 * @param table the name of the table as it is sent
 * @param clock what the time is taken from
 * @param cursorSeal how cursors are protected
 * @param models all models beside this one
 * @param guards what keeps more than single items
 */
public record ModelContext<T>(
        CompiledModel<T> model,
        ItemMapper<T> items,
        ItemListeners<T> listeners,
        String table,
        Dispatcher dispatcher,
        Clock clock,
        CursorSeal cursorSeal,
        ModelContexts models,
        WriteGuards guards) {

    public ModelContext {
        if (table.isBlank()) {
            throw new IllegalArgumentException(model.name() + ": expected the name of its table, found blank text");
        }
    }

    /** What the class says. */
    public ModelSchema<T> schema() {
        return model.schema();
    }

    /** The simple name of the class, for messages. */
    public String modelName() {
        return model.name();
    }

    /** What requests of this model would do. */
    public Explanation explain(List<? extends DynamoDbRequest> requests) {
        return Explanation.of(requests).withItemBytes(usualItemBytes());
    }

    /** About how many bytes an item of the model has. */
    public long usualItemBytes() {
        return UsualSize.of(schema().object());
    }

    /** What keeps more than single items of this model; empty if there is nothing to keep. */
    public Optional<WriteGuard<T>> guard() {
        return schema().uniques().isEmpty() ? Optional.empty() : Optional.of(guards.of(this));
    }

    /** The resolver of the paths and values of expressions. */
    public AttributeResolver resolver() {
        return model.resolver();
    }

    /** The table, for logs. */
    public Target target() {
        return Target.table(table);
    }

    /**
     * The model of a class that items of this one refer to; of its own class, this model itself.
     *
     * @throws io.alces.error.ModelMappingException if the class cannot be a model
     */
    @SuppressWarnings("unchecked") // the class has just been compared
    public <R> ModelContext<R> referred(Class<R> type) {
        return type.equals(schema().type()) ? (ModelContext<R>) this : models.of(type);
    }

    /** The same model in another table. */
    public ModelContext<T> onTable(String name) {
        return new ModelContext<>(model, items, listeners, name, dispatcher, clock, cursorSeal, models, guards);
    }

    /** The same model, whose requests another dispatcher sends. */
    public ModelContext<T> sentBy(Dispatcher other) {
        return new ModelContext<>(model, items, listeners, table, other, clock, cursorSeal, models, guards);
    }

    /** The same model, whose items plugins do not validate. */
    public ModelContext<T> withoutValidation() {
        return new ModelContext<>(
                model, items.withoutValidation(), listeners, table, dispatcher, clock, cursorSeal, models, guards);
    }
}
