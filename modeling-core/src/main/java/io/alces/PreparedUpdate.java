package io.alces;

import io.alces.query.Condition;
import io.alces.request.AttributeSize;
import io.alces.request.ItemEffect;
import io.alces.spi.Inquiry;
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
 * @param form what it makes the update of
 * @param action the update itself, or what takes its place
 * @param around what runs before and after it
 * @param reread reads the item after the transaction, if that was asked for
 */
record PreparedUpdate<T, R>(
        UpdateCall<T> call, Form form, TransactWriteItem action, Around around, Optional<ItemRead<R>> reread)
        implements ModelWrite<T, R> {

    /** What is sent for an update. */
    enum Form {
        /** The update itself. */
        AS_IS,
        /** What it puts in the place of an expired item. */
        REPLACEMENT,
        /** The update without what it computes for an item of which its assumption is not so. */
        WITHOUT_ASSUMPTION,
        /** The update of an item whose version is NULL. */
        FIRST_VERSION
    }

    /**
     * What is not part of an update itself.
     *
     * @param verb what it is called, in messages: {@code update}
     * @param parents what is said of missing parents; they are not created
     * @param generated the attributes whose values were generated for it, by their stored names
     * @param before runs before it
     * @param after runs after it
     * @param versionCheck what it expects of the version of the stored item; null if it may have any
     * @param refusal what the caller is to see of a failure
     */
    record Around(
            String verb,
            UpdateRun.Parents parents,
            Set<String> generated,
            Runnable before,
            Runnable after,
            @Nullable VersionCheck versionCheck,
            UnaryOperator<RuntimeException> refusal) {

        Around refusing(UnaryOperator<RuntimeException> other) {
            return new Around(verb, parents, generated, before, after, versionCheck, other);
        }
    }

    static <T> PreparedUpdate<T, Void> of(UpdateCall<T> call, Around around) {
        return of(call, around, Optional.empty());
    }

    private static <T, R> PreparedUpdate<T, R> of(UpdateCall<T> call, Around around, Optional<ItemRead<R>> reread) {
        return new PreparedUpdate<>(call, Form.AS_IS, TransactionWrites.of(call.request()), around, reread);
    }

    PreparedUpdate<T, Optional<T>> rereading() {
        ItemRead<Optional<T>> read =
                new GetOperation<>(context(), new Key<>(context().schema(), key())).consistent();
        return new PreparedUpdate<>(call, form, action, around, Optional.of(read));
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
        return of(call.on(further), around, reread);
    }

    /** What is assumed of an item does not depend on DynamoDB if the item is known. */
    @Override
    public PreparedUpdate<T, R> given(Map<String, AttributeValue> item) {
        return call.assumption()
                .filter(assumption -> assumption.isRefutedBy(item))
                .map(assumption -> of(call.without(assumption), around, reread))
                .orElse(this);
    }

    @Override
    public PreparedUpdate<T, R> refusing(UnaryOperator<RuntimeException> refusal) {
        return new PreparedUpdate<>(call, form, action, around.refusing(refusal), reread);
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
        if (!(failure instanceof ConditionalCheckFailedException failed)) {
            return told;
        }
        if (told.equals(failure) && call.moment().metExpired(failed)) {
            return ConditionFailures.ofExpired(call, failed);
        }
        return call.refuted(failed)
                .filter(assumption -> form == Form.AS_IS && call.isAllowedBy(failed))
                .<RuntimeException>map(assumption -> ConditionFailures.ofAssumption(call, assumption, failed))
                .orElse(told);
    }

    /**
     * An expired item is none: what the update makes of nothing takes its place. An item that was there before, without what
     * the update computes for one that it creates, is updated without that. If the item is another one then, the update is
     * sent as it is again.
     */
    @Override
    public Optional<PreparedWrite<R>> instead(ConditionalCheckFailedException failure) {
        boolean isExpired = call.moment().metExpired(failure);
        return switch (form) {
            case AS_IS -> isExpired ? replacement() : withoutAssumption(failure);
            case REPLACEMENT -> isExpired ? Optional.empty() : Optional.of(asIs());
            case WITHOUT_ASSUMPTION -> call.isGone(failure) ? Optional.of(asIs()) : Optional.empty();
            case FIRST_VERSION ->
                call.uncounted()
                        .filter(first -> !first.holds(context(), failure.item()))
                        .map(counted -> asIs());
        };
    }

    @Override
    public Optional<Inquiry<R>> inquiry() {
        return call.dependsOnAttributes() ? Optional.of(new UpdateInquiry<>(this)) : Optional.empty();
    }

    private Optional<PreparedWrite<R>> replacement() {
        if (!call.takesPlaceOnNothing()
                || !MissingParents.of(call.update(), Map.of()).isEmpty()) {
            return Optional.empty();
        }
        return ExpiredReplacement.ifPossible(call, call.update())
                .map(replacement -> with(Form.REPLACEMENT, TransactionWrites.of(replacement.request())));
    }

    private Optional<PreparedWrite<R>> withoutAssumption(ConditionalCheckFailedException failure) {
        return call.refuted(failure).map(refuted -> with(Form.WITHOUT_ASSUMPTION, call.without(refuted)));
    }

    /** The update of an item whose version is NULL. */
    PreparedWrite<R> ofFirstVersion(VersionCheck uncounted) {
        return with(Form.FIRST_VERSION, call.ofFirstVersion(uncounted));
    }

    private PreparedWrite<R> asIs() {
        return with(Form.AS_IS, call);
    }

    private PreparedWrite<R> with(Form other, UpdateCall<T> sent) {
        return with(other, TransactionWrites.of(sent.request()));
    }

    private PreparedWrite<R> with(Form other, TransactWriteItem sent) {
        return new PreparedUpdate<>(call, other, sent, around, reread);
    }
}
