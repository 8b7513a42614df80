package io.alces.request;

import io.alces.internal.wire.WireClient;
import io.alces.internal.wire.WireExchange;
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
    private static final WireClient UNWIRED = new WireClient(false, false);

    private final boolean passesSdk;
    private final AtomicBoolean isReadingLogged = new AtomicBoolean();
    private final AtomicBoolean isWritingLogged = new AtomicBoolean();

    /** Null until the first call. */
    private volatile @Nullable Known known;

    /**
     * Chooses the way.
     *
     * @param passesSdk whether items go past the SDK where the client can do it
     */
    ItemTransfer(boolean passesSdk) {
        this.passesSdk = passesSdk;
    }

    /** Found when something is logged for the first time, which few programs do. */
    private static final class Log {
        static final Logger LOG = LoggerFactory.getLogger(ItemTransfer.class);
    }

    /** What is known of a client. */
    private record Known(SdkClient client, WireClient wire) {}

    /** Whether items are sent past the SDK, as far as is known. */
    boolean sendsItems() {
        Known last = known;
        return last == null ? passesSdk : last.wire().sendsItems();
    }

    /** The request of a call as a client is to have it. */
    <Q extends DynamoDbRequest> Q request(Outgoing<Q> request, SdkClient client) {
        return request.items().isEmpty() || wire(client).sendsItems() ? request.rest() : request.whole();
    }

    private WireClient wire(SdkClient client) {
        Known last = known;
        if (last == null || last.client() != client) {
            last = new Known(client, passesSdk ? WireClient.of(client) : UNWIRED);
            known = last;
        }
        return last.wire();
    }

    /** What the call of a client is offered; null if the SDK does everything. */
    @Nullable WireExchange exchange(Step.Send<?, ?, ?> send, SdkClient client) {
        if (!passesSdk) {
            return null;
        }
        WireClient wire = wire(client);
        List<WireItem> sent = sent(send.request(), wire);
        boolean receives = send.takesItems() && receives(wire);
        return sent.isEmpty() && !receives ? null : new WireExchange(sent, receives);
    }

    private List<WireItem> sent(Outgoing<?> request, WireClient wire) {
        if (request.items().isEmpty()) {
            return List.of();
        }
        if (wire.sendsItems()) {
            return inBytes(request.items());
        }
        if (isWritingLogged.compareAndSet(false, true)) {
            Log.LOG.info("Items are written by the SDK, which takes more time: {}", otherClient("requests"));
        }
        return List.of();
    }

    private static List<WireItem> inBytes(List<Map<String, AttributeValue>> items) {
        return items.size() == 1
                ? List.of(WireItem.of(items.get(0)))
                : items.stream().map(WireItem::of).toList();
    }

    private boolean receives(WireClient wire) {
        if (!wire.receivesItems()) {
            logReading(otherClient("answers"));
        }
        return wire.receivesItems();
    }

    /** The answer to a call, with its items. */
    <A extends DynamoDbResponse> Answer<A> answer(
            Step.Send<?, A, ?> send, A response, @Nullable WireExchange exchange) {
        if (exchange == null || !exchange.keepsItems()) {
            return send.answer(response);
        }
        List<@Nullable Map<String, AttributeValue>> received = exchange.items();
        if (received != null) {
            return new Answer<>(response, received);
        }
        logReading(exchange.reason());
        return send.answer(response);
    }

    private void logReading(String reason) {
        if (isReadingLogged.compareAndSet(false, true)) {
            Log.LOG.info("Items are read by the SDK, which takes more time: {}", reason);
        }
    }

    private static String otherClient(String changed) {
        return "the client was built without WireCodec.addTo(..), wraps another one, or has an interceptor that may change "
                + changed;
    }
}
