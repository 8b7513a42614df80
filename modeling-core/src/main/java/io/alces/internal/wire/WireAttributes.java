package io.alces.internal.wire;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes attribute values as the SDK would. */
final class WireAttributes {
    private final JsonWriter json;

    private WireAttributes(JsonWriter json) {
        this.json = json;
    }

    /** Writes the attributes of an item. */
    static void write(Map<String, AttributeValue> item, JsonWriter json) {
        json.put('{');
        append(item, true, json);
        json.put('}');
    }

    /**
     * Writes attributes of an item that has begun.
     *
     * @param isFirst whether it has none yet
     */
    static void append(Map<String, AttributeValue> attributes, boolean isFirst, JsonWriter json) {
        new WireAttributes(json).attributes(attributes, isFirst);
    }

    private void attributes(Map<String, AttributeValue> attributes, boolean startsMap) {
        boolean isFirst = startsMap;
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            json.begin(isFirst, attribute.getKey(), ":");
            value(attribute.getValue());
            isFirst = false;
        }
    }

    private void value(AttributeValue value) {
        switch (value.type()) {
            case S -> text("{\"S\":", value.s());
            case N -> text("{\"N\":", value.n());
            case B -> {
                json.ascii("{\"B\":");
                json.binary(value.b(), "}");
            }
            case BOOL -> json.ascii(value.bool() ? "{\"BOOL\":true}" : "{\"BOOL\":false}");
            case NUL -> json.ascii(value.nul() ? "{\"NULL\":true}" : "{\"NULL\":false}");
            case SS -> texts("{\"SS\":[", value.ss());
            case NS -> texts("{\"NS\":[", value.ns());
            case BS -> {
                json.ascii("{\"BS\":[");
                json.binarySet(value.bs());
            }
            case L -> list(value.l());
            case M -> {
                json.ascii("{\"M\":{");
                attributes(value.m(), true);
                json.ascii("}}");
            }
            default -> json.ascii("{}");
        }
    }

    private void text(String type, String text) {
        json.ascii(type);
        json.text(text, "}");
    }

    private void texts(String type, List<String> texts) {
        json.ascii(type);
        json.textSet(texts);
    }

    private void list(List<AttributeValue> list) {
        json.ascii("{\"L\":[");
        boolean isFirst = true;
        for (AttributeValue element : list) {
            json.begin(isFirst, null, ":");
            value(element);
            isFirst = false;
        }
        json.ascii("]}");
    }
}
