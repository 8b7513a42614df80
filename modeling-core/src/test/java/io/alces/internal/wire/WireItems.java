package io.alces.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as if they had been received, for tests. */
public final class WireItems {
    private WireItems() {}

    public static WireItem of(Map<String, AttributeValue> attributes) {
        return new WireItem(bytes(attributes), 0);
    }

    public static WireItem of(String json) {
        return new WireItem(json.getBytes(StandardCharsets.UTF_8), 0);
    }

    static byte[] bytes(Map<String, AttributeValue> attributes) {
        JsonWriter json = new JsonWriter(16);
        WireAttributes.write(attributes, json);
        SplicedBody.Piece piece = json.item().piece();
        return Arrays.copyOfRange(piece.bytes, piece.start, piece.end);
    }

    static String json(Map<String, AttributeValue> attributes) {
        return new String(bytes(attributes), StandardCharsets.UTF_8);
    }
}
