package io.alces;

import io.alces.query.Condition;
import io.alces.request.ItemWrite;
import io.alces.request.ModelContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write of an item of one model as a part of a transaction.
 *
 * @param <T> the model
 * @param <R> what it gives
 */
interface ModelWrite<T, R> extends ItemWrite<T, R> {

    /** The time of the write. */
    WriteMoment<T> moment();

    @Override
    ModelWrite<T, R> on(Condition<T> further);

    /** The same write, of whose failures the caller sees something else. */
    ModelWrite<T, R> refusing(UnaryOperator<RuntimeException> refusal);

    /** Whether the write by itself takes place only if the item is as it was read. */
    boolean requires(ReadState<?> state);

    /**
     * The same write, that fails as stale if the item is not as it was read.
     *
     * @param operation what is done, in messages
     */
    default ModelWrite<T, R> unchanged(ReadState<?> state, String operation) {
        ModelWrite<T, R> write = requires(state) ? this : on(state.condition());
        return write.refusing(failure -> state.stale(this, operation, failure).orElseGet(() -> refused(failure)));
    }

    @Override
    default ModelContext<T> context() {
        return moment().context();
    }

    @Override
    default Instant now() {
        return moment().now();
    }

    @Override
    default Optional<Map<String, AttributeValue>> present(Map<String, AttributeValue> found) {
        return moment().present(found);
    }

    @Override
    default String table() {
        return context().table();
    }

    /** Attributes with their class, in their order, for messages. */
    default Set<String> named(Set<String> attributes) {
        return attributes.stream()
                .map(attribute -> context().modelName() + "." + attribute)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    default String keyShape() {
        return context().items().keyShape(key());
    }
}
