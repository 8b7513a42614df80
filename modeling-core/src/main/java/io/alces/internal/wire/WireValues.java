package io.alces.internal.wire;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values as the SDK would read them from the same bytes. */
public final class WireValues {
    /** Far more than the 32 levels of DynamoDB, and few enough for the stack. */
    private static final int MAX_NESTING = 1000;

    private final JsonScanner json;
    private int depth;

    private WireValues(JsonScanner json) {
        this.json = json;
    }

    /** Reads the attributes of an item, or of a nested map. */
    public static Map<String, AttributeValue> attributes(JsonScanner json) {
        return new WireValues(json).attributes();
    }

    /** Reads one attribute value; null if JSON says null. */
    public static @Nullable AttributeValue value(JsonScanner json) {
        return json.tryNull() ? null : present(json);
    }

    /** Reads one attribute value, for which JSON does not say null. */
    static AttributeValue present(JsonScanner json) {
        return new WireValues(json).value();
    }

    /** Reads what is stored as one type, without the object around it. */
    public static AttributeValue content(JsonScanner json, String type) {
        return new WireValues(json).add(null, type);
    }

    private Map<String, AttributeValue> attributes() {
        enter();
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        json.beginObject();
        for (boolean isFirst = true; json.nextMember(isFirst); isFirst = false) {
            String name = json.name();
            if (!json.tryNull()) {
                attributes.put(name, value());
            }
        }
        depth--;
        return Collections.unmodifiableMap(attributes);
    }

    private void enter() {
        if (++depth > MAX_NESTING) {
            throw new MalformedJsonException("at most " + MAX_NESTING + " levels", json.position());
        }
    }

    private AttributeValue value() {
        AttributeValue value = null;
        json.beginObject();
        for (boolean isFirst = true; json.nextMember(isFirst); isFirst = false) {
            String type = json.name();
            if (!json.tryNull()) {
                value = add(value, type);
            }
        }
        return value == null ? AttributeValue.builder().build() : value;
    }

    private AttributeValue add(@Nullable AttributeValue before, String type) {
        if (before == null && type.equals("S")) {
            return AttributeValue.createS(json.text());
        }
        if (before == null && type.equals("N")) {
            return AttributeValue.createN(json.text());
        }
        AttributeValue.Builder value = before == null ? AttributeValue.builder() : before.toBuilder();
        switch (type) {
            case "S" -> value.s(json.text());
            case "N" -> value.n(json.text());
            case "B" -> value.b(binary());
            case "BOOL" -> value.bool(json.bool());
            case "NULL" -> value.nul(json.bool());
            case "SS" -> value.ss(list(JsonScanner::text));
            case "NS" -> value.ns(list(JsonScanner::text));
            case "BS" -> value.bs(list(element -> binary()));
            case "L" -> value.l(list(element -> value()));
            case "M" -> value.m(attributes());
            default -> json.skipValue();
        }
        return value.build();
    }

    private SdkBytes binary() {
        int start = json.position();
        try {
            return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(json.rawText()));
        } catch (IllegalArgumentException malformed) {
            throw new MalformedJsonException("Base64", start);
        }
    }

    private <E> List<E> list(Function<JsonScanner, E> element) {
        enter();
        List<E> elements = new ArrayList<>();
        json.beginArray();
        for (boolean isFirst = true; json.nextElement(isFirst); isFirst = false) {
            elements.add(element.apply(json));
        }
        depth--;
        return elements;
    }
}
