package io.alces.internal.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One call whose items go past the SDK: what {@link WireInterceptor} is told of it, and what it keeps of its answer.
 *
 * <p>It is handed over on the thread that makes the call, where the SDK begins it, together with the request, so that no
 * other call takes it. A client that has no interceptor of this kind, changes the request, or makes the call elsewhere,
 * takes no notice, and reads and writes all items itself.
 */
public final class WireExchange {
    private static final ThreadLocal<@Nullable WireExchange> OFFERED = new ThreadLocal<>();

    private static final ReceivedBody NOTHING = new ReceivedBody(null, false, -1);

    private final List<WireItem> sent;
    private final boolean keepsItems;
    private @Nullable Object request;
    private volatile @Nullable WireInterceptor taker;
    private volatile int written;
    private volatile ReceivedBody received = NOTHING;
    private volatile @Nullable List<@Nullable Map<String, AttributeValue>> items;
    private volatile @Nullable MalformedJsonException malformed;

    /**
     * Makes an exchange for one call.
     *
     * @param sent the items that the SDK does not write, in the order of the empty ones that the request has in their places
     * @param keepsItems whether who makes the call takes the items of its answer from the exchange
     */
    public WireExchange(List<WireItem> sent, boolean keepsItems) {
        this.sent = sent;
        this.keepsItems = keepsItems;
    }

    /** Offers itself to the call of this thread that has this very request. */
    public void offer(Object callOf) {
        request = callOf;
        OFFERED.set(this);
    }

    /** Ends the offer. */
    public void withdraw() {
        OFFERED.set(null);
    }

    /** The exchange that this thread offers to the call of a request; null if there is none, or it is taken. */
    static @Nullable WireExchange take(Object request, WireInterceptor taker) {
        WireExchange exchange = OFFERED.get();
        if (exchange == null || exchange.request != request || exchange.taker != null) {
            return null;
        }
        exchange.taker = taker;
        return exchange;
    }

    boolean isTakenBy(WireInterceptor interceptor) {
        return taker == interceptor;
    }

    /**
     * The items of the answer in their order, with null for one that an answer to a transaction says is not there; null if
     * the SDK has read them.
     */
    public @Nullable List<@Nullable Map<String, AttributeValue>> items() {
        return items;
    }

    /** Why the SDK has read the items. */
    public String reason() {
        if (taker == null) {
            return "the client does not make its calls as it is given them";
        }
        MalformedJsonException problem = malformed;
        return problem == null ? "there was no answer" : "the answer has " + problem.getMessage();
    }

    /** Whether who makes the call takes the items of its answer from here. */
    public boolean keepsItems() {
        return keepsItems;
    }

    List<WireItem> sent() {
        return sent;
    }

    /** The length of the body that is sent. */
    int written() {
        return written;
    }

    void written(int length) {
        written = length;
    }

    /** The answer that was begun last. */
    ReceivedBody received() {
        return received;
    }

    /** Begins with an answer, in place of one that was received before and is not valid any more. */
    synchronized void receive(ReceivedBody headers) {
        received = headers;
        items = null;
        malformed = null;
    }

    /**
     * Takes a body apart, and keeps its items; gives what is left for the SDK: all of it if it cannot be taken apart.
     *
     * @param of the answer that it is the body of
     */
    byte[] rest(ReceivedBody of, byte[] body) {
        try {
            WireBody parts = WireBody.of(body);
            keep(of, parts.items(), null);
            return parts.rest();
        } catch (MalformedJsonException problem) {
            keep(of, null, problem);
            return body;
        }
    }

    /**
     * Keeps what became of a body, unless another answer was begun since: an attempt that took too long may still receive its
     * own while the next one is under way, whose counts and last key are not those of these items.
     */
    private synchronized void keep(
            ReceivedBody of,
            @Nullable List<@Nullable Map<String, AttributeValue>> found,
            @Nullable MalformedJsonException problem) {
        if (received == of) {
            items = found;
            malformed = problem;
        }
    }
}
