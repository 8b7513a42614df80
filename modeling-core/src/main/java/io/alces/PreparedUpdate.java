package io.alces;

import io.alces.query.Condition;
import io.alces.request.AttributeSize;
import io.alces.request.ItemEffect;
import io.alces.spi.ItemRead;
import io.alces.spi.PreparedWrite;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * An update of an item as a part of a transaction. Immutable.
 *
 * @param action the update itself, or what it puts in the place of an expired item
 * @param around what runs before and after it
 * @param reread reads the item after the transaction, if that was asked for
 */
record PreparedUpdate<T, R>(UpdateCall<T> call, TransactWriteItem action, Around around, Optional<ItemRead<R>> reread)
        implements ModelWrite<T, R> {

    /**
     * What is not part of an update itself.
     *
     * @param generated the attributes whose values were generated for it, by their stored names
     * @param before runs before it
     * @param after runs after it
     * @param versionCheck what it expects of the version of the stored item; null if it may have any
     * @param refusal what the caller is to see of a failure
     */
    record Around(
            Set<String> generated,
            Runnable before,
            Runnable after,
            @Nullable VersionCheck versionCheck,
            UnaryOperator<RuntimeException> refusal) {

        Around refusing(UnaryOperator<RuntimeException> other) {
            return new Around(generated, before, after, versionCheck, other);
        }
    }

    static <T> PreparedUpdate<T, Void> of(UpdateCall<T> call, Around around) {
        return new PreparedUpdate<>(call, TransactionWrites.of(call.request()), around, Optional.empty());
    }

    PreparedUpdate<T, Optional<T>> rereading() {
        ItemRead<Optional<T>> read =
                new GetOperation<>(context(), new Key<>(context().schema(), key())).consistent();
        return new PreparedUpdate<>(call, action, around, Optional.of(read));
    }

    @Override
    public Map<String, AttributeValue> key() {
        return call.key();
    }

    @Override
    public long leastBytes() {
        return AttributeSize.ofItem(key()) + context().items().leastBytes(call.update());
    }

    @Override
    public Set<String> generated() {
        return named(around.generated());
    }

    @Override
    public WriteMoment<T> moment() {
        return call.moment();
    }

    @Override
    public ItemEffect effect() {
        return new ItemEffect.Changed(call.update(), call.before());
    }

    @Override
    public PreparedUpdate<T, R> on(Condition<T> further) {
        UpdateCall<T> other = call.on(further);
        return new PreparedUpdate<>(other, TransactionWrites.of(other.request()), around, reread);
    }

    @Override
    public PreparedUpdate<T, R> refusing(UnaryOperator<RuntimeException> refusal) {
        return new PreparedUpdate<>(call, action, around.refusing(refusal), reread);
    }

    @Override
    public boolean requires(ReadState<?> state) {
        return state.isCheckedBy(around.versionCheck());
    }

    @Override
    public void before() {
        around.before().run();
    }

    @Override
    public Optional<R> after() {
        around.after().run();
        return Optional.empty();
    }

    @Override
    public RuntimeException refused(RuntimeException failure) {
        RuntimeException told = around.refusal().apply(failure);
        return told.equals(failure) && call.moment().metExpired(failure)
                ? ConditionFailures.ofExpired(call, (ConditionalCheckFailedException) failure)
                : told;
    }

    /** An expired item is none: what the update makes of nothing takes its place, unless something else does. */
    @Override
    public Optional<PreparedWrite<R>> instead(ConditionalCheckFailedException failure) {
        boolean replaces = action.put() != null;
        if (call.moment().metExpired(failure)) {
            return replaces ? Optional.empty() : replacement().map(this::with);
        }
        return replaces ? Optional.of(with(TransactionWrites.of(call.request()))) : Optional.empty();
    }

    private Optional<TransactWriteItem> replacement() {
        if (!call.takesPlaceOnNothing()
                || !MissingParents.of(call.update(), Map.of()).isEmpty()) {
            return Optional.empty();
        }
        return ExpiredReplacement.ifPossible(call, call.update())
                .map(replacement -> TransactionWrites.of(replacement.request()));
    }

    private PreparedUpdate<T, R> with(TransactWriteItem other) {
        return new PreparedUpdate<>(call, other, around, reread);
    }
}
