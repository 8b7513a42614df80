package io.alces.request;

import io.alces.internal.wire.WireExchange;
import io.alces.internal.wire.WireInterceptor;
import io.alces.internal.wire.WireItem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/** How items get into requests and out of answers of one client: past the SDK, or by it. Thread-safe. */
final class ItemTransfer {
    private static final Logger LOG = LoggerFactory.getLogger(ItemTransfer.class);

    private final boolean passesSdk;
    private final AtomicBoolean isReadingLogged = new AtomicBoolean();
    private final AtomicBoolean isWritingLogged = new AtomicBoolean();

    /** Null until the first call. */
    private volatile @Nullable Sender sender;

    /**
     * Chooses the way.
     *
     * @param passesSdk whether items go past the SDK where the client can do it
     */
    ItemTransfer(boolean passesSdk) {
        this.passesSdk = passesSdk;
    }

    /** What is known of a client. */
    private record Sender(SdkClient client, boolean sendsItems) {}

    /** Whether items are sent past the SDK, as far as is known. */
    boolean sendsItems() {
        Sender known = sender;
        return known == null ? passesSdk : known.sendsItems();
    }

    /** The request of a call as a client is to have it. */
    <Q extends DynamoDbRequest> Q request(Outgoing<Q> request, SdkClient client) {
        return request.items().isEmpty() || sendsItems(client) ? request.rest() : request.whole();
    }

    private boolean sendsItems(SdkClient client) {
        Sender known = sender;
        if (known == null || known.client() != client) {
            known = new Sender(client, passesSdk && WireInterceptor.sendsItems(client));
            sender = known;
        }
        return known.sendsItems();
    }

    /** What the call of a client is offered; null if the SDK does everything. */
    @Nullable WireExchange exchange(Step.Send<?, ?, ?> send, SdkClient client) {
        return passesSdk ? new WireExchange(sent(send.request(), client), send.takesItems()) : null;
    }

    private List<WireItem> sent(Outgoing<?> request, SdkClient client) {
        if (request.items().isEmpty()) {
            return List.of();
        }
        if (sendsItems(client)) {
            return request.items().stream().map(WireItem::of).toList();
        }
        logWriting();
        return List.of();
    }

    /** The answer to a call, with its items. */
    <A extends DynamoDbResponse> Answer<A> answer(
            Step.Send<?, A, ?> send, A response, @Nullable WireExchange exchange) {
        if (exchange == null || !send.takesItems()) {
            return send.answer(response);
        }
        List<@Nullable Map<String, AttributeValue>> received = exchange.items();
        if (received != null) {
            return new Answer<>(response, received);
        }
        logReading(exchange);
        return send.answer(response);
    }

    private void logReading(WireExchange exchange) {
        if (isReadingLogged.compareAndSet(false, true)) {
            LOG.info("Items are read by the SDK, which takes more time: {}", exchange.reason());
        }
    }

    private void logWriting() {
        if (isWritingLogged.compareAndSet(false, true)) {
            LOG.info("Items are written by the SDK, which takes more time: the client was built without"
                    + " WireCodec.addTo(..), wraps another one, or has an interceptor that may change requests");
        }
    }
}
