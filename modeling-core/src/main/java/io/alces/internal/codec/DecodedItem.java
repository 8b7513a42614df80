package io.alces.internal.codec;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item that is being completed, and its object, made when it is first asked for. Not thread-safe. */
final class DecodedItem {
    private final Map<String, AttributeValue> attributes;
    private final Function<Map<String, AttributeValue>, ?> decoder;
    private @Nullable Object object;

    DecodedItem(Map<String, AttributeValue> attributes, Function<Map<String, AttributeValue>, ?> decoder) {
        this.attributes = attributes;
        this.decoder = decoder;
    }

    Map<String, AttributeValue> attributes() {
        return attributes;
    }

    Object object() {
        if (object == null) {
            object = decoder.apply(attributes);
        }
        return object;
    }

    /** Has the object made anew, since its attributes have changed. */
    void forget() {
        object = null;
    }
}
