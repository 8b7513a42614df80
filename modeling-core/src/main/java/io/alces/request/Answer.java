package io.alces.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An answer, and the items in it, in their order.
 *
 * @param response what the SDK has read: without the items if they were taken out before
 * @param each the items; null for each that an answer to a transaction says is not there
 */
public record Answer<A>(A response, List<@Nullable Map<String, AttributeValue>> each) {

    /** The items of an answer to anything but a transaction. */
    @SuppressWarnings("NullAway") // only transactions ask for single items of which some may not be there
    public List<Map<String, AttributeValue>> items() {
        return each;
    }

    /** The item that answers one of several questions; null if there is none. */
    public @Nullable Map<String, AttributeValue> item(int position) {
        return each.get(position);
    }

    /** The item of an answer that has at most one; null if there is none. */
    public @Nullable Map<String, AttributeValue> item() {
        return each.isEmpty() ? null : each.get(0);
    }
}
