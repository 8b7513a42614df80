package io.alces.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Puts the items of a request back into what the SDK has written of it.
 *
 * <p>The SDK writes an empty item as {@code "Item":{}}. Nothing else in a request is written so: inside of texts quotes
 * are escaped, and values of attributes are never empty objects.
 */
final class SplicedBody {
    private static final byte[] EMPTY_ITEM = "\"Item\":{}".getBytes(StandardCharsets.US_ASCII);
    private static final int BRACES = 2;
    private static final int USUAL_ITEM = 2048;

    private SplicedBody() {}

    static ByteSink of(byte[] written, List<Map<String, AttributeValue>> items) {
        ByteSink sink = new ByteSink(written.length + items.size() * USUAL_ITEM);
        JsonWriter writer = new JsonWriter(sink);
        int copied = 0;
        for (Map<String, AttributeValue> item : items) {
            int braces = find(written, copied) + EMPTY_ITEM.length - BRACES;
            sink.put(written, copied, braces);
            writer.attributes(item);
            copied = braces + BRACES;
        }
        sink.put(written, copied, written.length);
        return sink;
    }

    private static int find(byte[] written, int start) {
        for (int at = start; at <= written.length - EMPTY_ITEM.length; at++) {
            if (isEmptyItem(written, at) && written[at - 1] != '\\') {
                return at;
            }
        }
        throw new IllegalStateException("the SDK wrote fewer items than the request has");
    }

    private static boolean isEmptyItem(byte[] written, int start) {
        for (int i = 0; i < EMPTY_ITEM.length; i++) {
            if (written[start + i] != EMPTY_ITEM[i]) {
                return false;
            }
        }
        return true;
    }
}
