package io.alces.request;

import io.alces.internal.wire.WireExchange;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/** How items get into requests and out of answers: past the SDK, or by it. Thread-safe. */
final class ItemTransfer {
    private static final Logger LOG = LoggerFactory.getLogger(ItemTransfer.class);

    private final boolean passesSdk;
    private final AtomicBoolean isLogged = new AtomicBoolean();

    /**
     * Chooses the way.
     *
     * @param passesSdk whether items go past the SDK where the client can do it
     */
    ItemTransfer(boolean passesSdk) {
        this.passesSdk = passesSdk;
    }

    /** What the call is offered; null if the SDK does everything. */
    @Nullable WireExchange exchange(Step.Send<?, ?, ?> send) {
        return passesSdk ? new WireExchange(send.takesItems()) : null;
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
        log(exchange);
        return send.answer(response);
    }

    private void log(WireExchange exchange) {
        if (isLogged.compareAndSet(false, true)) {
            LOG.info("Items are read by the SDK, which takes more time: {}", exchange.reason());
        }
    }
}
