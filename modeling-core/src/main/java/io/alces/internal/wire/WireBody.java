package io.alces.internal.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The body of an answer, taken apart: the items in it, and all the rest for the SDK to read. */
final class WireBody {
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EMPTY_ARRAY = "[]".getBytes(StandardCharsets.US_ASCII);

    private final byte[] body;
    private final JsonScanner json;
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private final List<@Nullable Map<String, AttributeValue>> items = new ArrayList<>();
    private int copied;

    private WireBody(byte[] body) {
        this.body = body;
        this.json = new JsonScanner(body, 0);
    }

    /**
     * Takes a body apart.
     *
     * @throws MalformedJsonException if it cannot be
     */
    static WireBody of(byte[] body) {
        WireBody parts = new WireBody(body);
        parts.cut();
        return parts;
    }

    /** The body with an empty object in place of each single item, and an empty array in place of several. */
    byte[] rest() {
        return rest.toByteArray();
    }

    /** The items in their order; null for each that an answer to a transaction says is not there. */
    List<@Nullable Map<String, AttributeValue>> items() {
        return items;
    }

    private void cut() {
        json.beginObject();
        for (boolean isFirst = true; json.nextMember(isFirst); isFirst = false) {
            cutMember();
        }
        if (!json.isAtEnd()) {
            throw new MalformedJsonException("nothing more", json.position());
        }
        rest.write(body, copied, body.length - copied);
    }

    private void cutMember() {
        if (json.isNamed("Items") && json.isArray()) {
            cutItems();
        } else if ((json.isNamed("Item") || json.isNamed("Attributes")) && json.isObject()) {
            cutItem();
        } else if (json.isNamed("Responses") && json.isObject()) {
            cutTables();
        } else if (json.isNamed("Responses") && json.isArray()) {
            cutReads();
        } else {
            json.skipValue();
        }
    }

    /** Of several tables, each with its items. */
    private void cutTables() {
        json.beginObject();
        for (boolean isFirst = true; json.nextMember(isFirst); isFirst = false) {
            if (json.isArray()) {
                cutItems();
            } else {
                json.skipValue();
            }
        }
    }

    /** Of the reads of a transaction, each with its item or without one. */
    private void cutReads() {
        json.beginArray();
        for (boolean isFirst = true; json.nextElement(isFirst); isFirst = false) {
            int before = items.size();
            if (json.isObject()) {
                cutRead();
            } else {
                json.skipValue();
            }
            if (items.size() == before) {
                items.add(null);
            }
        }
    }

    private void cutRead() {
        json.beginObject();
        for (boolean isFirst = true; json.nextMember(isFirst); isFirst = false) {
            if (json.isNamed("Item") && json.isObject()) {
                cutItem();
            } else {
                json.skipValue();
            }
        }
    }

    private void cutItems() {
        int start = json.position();
        json.beginArray();
        for (boolean isFirst = true; json.nextElement(isFirst); isFirst = false) {
            add();
        }
        replace(start, EMPTY_ARRAY);
    }

    private void cutItem() {
        int start = json.position();
        add();
        replace(start, EMPTY_OBJECT);
    }

    private void add() {
        if (!json.isObject()) {
            throw new MalformedJsonException("an item", json.position());
        }
        items.add(new WireItem(body, json.position()));
        json.skipValue();
    }

    private void replace(int start, byte[] replacement) {
        rest.write(body, copied, start - copied);
        rest.writeBytes(replacement);
        copied = json.position();
    }
}
