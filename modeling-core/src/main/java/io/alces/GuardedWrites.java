package io.alces;

import io.alces.request.ItemWrite;
import io.alces.request.ModelContext;
import io.alces.request.WriteGuard;
import io.alces.schema.UniqueAttribute;
import io.alces.spi.TransactableWrite;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes that take more than one request, since attributes are unique. */
final class GuardedWrites {
    private GuardedWrites() {}

    /** What sends a write together with what it takes besides; empty if it is sent alone. */
    static <T> Optional<WriteGuard<T>> guard(ModelContext<T> context, Supplier<? extends ItemWrite<T, ?>> write) {
        return context.guard().filter(guard -> guard.concerns(write.get()));
    }

    /** Whether a write is sent together with others. */
    static <T> boolean isGuarded(ItemWrite<T, ?> write) {
        return guard(write.context(), () -> write).isPresent();
    }

    /**
     * Refuses to show the request of a write that is not sent alone.
     *
     * @param operation that makes the write
     */
    static <T> void requireSingle(
            ModelContext<T> context, TransactableWrite operation, Supplier<? extends ItemWrite<T, ?>> write) {
        guard(context, write).ifPresent(guard -> {
            throw new IllegalStateException(operation.description() + ": it is sent together with what keeps "
                    + names(context) + " unique, and so is no single request; execute it, or look at the request of a"
                    + " transaction that it is part of");
        });
    }

    /** Refuses a batch, in which DynamoDB compares nothing. */
    static void requireNone(ModelContext<?> context, String operation) {
        if (context.guard().isPresent()) {
            throw new IllegalStateException(operation + " of " + context.modelName() + ": DynamoDB cannot keep "
                    + names(context) + " unique in a batch; use individually() for a transaction for each item");
        }
    }

    static String names(ModelContext<?> context) {
        return context.schema().uniques().stream()
                .map(UniqueAttribute::path)
                .map(path -> context.modelName() + "." + path)
                .collect(Collectors.joining(" and "));
    }
}
