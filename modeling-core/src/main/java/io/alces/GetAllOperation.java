package io.alces;

import io.alces.error.UnreadableItemException;
import io.alces.request.Answer;
import io.alces.request.Call;
import io.alces.request.ModelContext;
import io.alces.request.Outgoing;
import io.alces.request.RequestOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads any number of items by their keys, at most 100 in a request, and asks again for what DynamoDB leaves out.
 *
 * <p>Each position of the result answers the key at that position, with nothing for an item that is expired; equal keys
 * are asked for once. Eventually consistent unless {@link #consistent()}. Executing it fails with {@link
 * io.alces.error.BatchIncompleteException} if something is left over, unless {@link #allowPartial()}, and with {@link
 * UnreadableItemException} if an item does not fit the model, unless {@link #onUnreadable(Unreadable)} says otherwise.
 *
 * @param <T> the model
 */
public final class GetAllOperation<T> extends BatchOperation<T, GetAllOperation<T>> {
    private static final int LIMIT = 100;

    private final GetSpec spec;
    private final UnreadablePolicy unreadable;

    GetAllOperation(ModelContext<T> context, Iterable<Key<T>> keys) {
        this(
                context,
                BatchInput.keys(context, keys),
                GetSpec.USUAL,
                UnreadablePolicy.FAIL,
                BatchSettings.DEFAULT,
                RequestOptions.NONE);
    }

    private GetAllOperation(
            ModelContext<T> context,
            BatchContent content,
            GetSpec spec,
            UnreadablePolicy unreadable,
            BatchSettings settings,
            RequestOptions options) {
        super(context, content, settings, options);
        this.spec = spec;
        this.unreadable = unreadable;
    }

    /** Sees all writes that succeeded before the read. Costs twice the capacity. */
    public GetAllOperation<T> consistent() {
        return with(spec.consistently());
    }

    /**
     * Gives items as well that are expired by their {@code @TimeToLive} and not yet removed by DynamoDB; otherwise their
     * positions are empty. Without effect on a model whose items do not expire.
     */
    public GetAllOperation<T> includeExpired() {
        return with(spec.includingExpired());
    }

    /**
     * What happens to items that do not fit the model; fails unless set. Those left out leave their positions empty, and
     * those collected are given by {@link BatchResult#unreadable()}.
     */
    public GetAllOperation<T> onUnreadable(Unreadable choice) {
        return with(new UnreadablePolicy(Objects.requireNonNull(choice, "choice"), null));
    }

    /** Leaves items that do not fit the model out, and gives each of them to {@code consumer}. */
    public GetAllOperation<T> onUnreadable(Consumer<? super UnreadableItem> consumer) {
        return with(new UnreadablePolicy(Unreadable.SKIP, Objects.requireNonNull(consumer, "consumer")));
    }

    /** The requests as they would be sent if each of them is answered whole. Nothing is sent. */
    @Override
    public List<BatchGetItemRequest> requests() {
        return call().requests(entries());
    }

    @Override
    String name() {
        return "getAll";
    }

    @Override
    BatchCall<BatchGetItemRequest, BatchGetItemResponse> call() {
        return new BatchCall<>(
                Call.BATCH_GET_ITEM, context().target(), LIMIT, entries -> Outgoing.of(request(entries)), this::read);
    }

    @Override
    Optional<T> processed(BatchEntry entry, int position, BatchOutcome outcome, BatchFindings findings) {
        Map<String, AttributeValue> attributes = outcome.found().get(entry.key());
        return attributes == null ? Optional.empty() : read(attributes, position, findings.unreadable());
    }

    @Override
    Optional<T> unprocessed(BatchEntry entry) {
        return Optional.empty();
    }

    @Override
    GetAllOperation<T> with(BatchSettings settings, RequestOptions options) {
        return new GetAllOperation<>(context(), content(), spec, unreadable, settings, options);
    }

    private GetAllOperation<T> with(GetSpec other) {
        return new GetAllOperation<>(context(), content(), other, unreadable, settings(), options());
    }

    private GetAllOperation<T> with(UnreadablePolicy unreadable) {
        return new GetAllOperation<>(context(), content(), spec, unreadable, settings(), options());
    }

    private BatchGetItemRequest request(List<BatchEntry> sent) {
        KeysAndAttributes.Builder keys = KeysAndAttributes.builder()
                .keys(sent.stream().map(BatchEntry::attributes).toList());
        if (spec.consistent()) {
            keys.consistentRead(true);
        }
        return options()
                .apply(BatchGetItemRequest.builder()
                        .requestItems(Map.of(context().table(), keys.build())))
                .build();
    }

    private BatchAnswer read(Answer<BatchGetItemResponse> answer) {
        Expiry expiry = spec.expiry(context());
        Instant now = context().clock().instant();
        return BatchAnswer.of(
                answer.items().stream()
                        .filter(item -> !expiry.isExpired(item, now))
                        .collect(Collectors.toMap(this::identity, item -> item, (first, second) -> second)),
                answer.response().unprocessedKeys().values().stream()
                        .flatMap(keys -> keys.keys().stream())
                        .map(this::identity)
                        .collect(Collectors.toSet()));
    }

    private KeyIdentity identity(Map<String, AttributeValue> attributes) {
        return KeyIdentity.of(context().schema().key(), attributes);
    }

    private Optional<T> read(Map<String, AttributeValue> attributes, int position, List<UnreadableItem> collected) {
        try {
            return Optional.of(context().items().read(attributes));
        } catch (UnreadableItemException problem) {
            unreadable.handle(new UnreadableItem(attributes, problem.atPosition(position)), collected);
            return Optional.empty();
        }
    }
}
