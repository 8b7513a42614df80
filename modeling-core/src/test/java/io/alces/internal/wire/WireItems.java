package io.alces.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        try (InputStream bytes = json.item().stream()) {
            return bytes.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String json(Map<String, AttributeValue> attributes) {
        return new String(bytes(attributes), StandardCharsets.UTF_8);
    }
}
