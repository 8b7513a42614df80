package io.alces.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Forwards the head of a batch, and adds its tail to what the engine left unprocessed.
 *
 * <p>The items of a table are an array in a write, and an object with the array {@code Keys} in a get.
 */
record UnprocessedBatch(int count) implements Fault.Action {
    private static final String GET = "BatchGetItem";
    static final Set<String> OPERATIONS = Set.of("BatchWriteItem", GET);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REQUESTED = "RequestItems";
    private static final String KEYS = "Keys";

    @Override
    public void run(Exchange exchange) throws IOException {
        ObjectNode request = object(exchange.request());
        Split split = split((ObjectNode) request.get(REQUESTED));
        HttpMessage answer = split.head().isEmpty()
                ? HttpMessage.answer(200, "{}")
                : exchange.forward(head(exchange.request(), request, split));
        exchange.answer(answer.status() == 200 ? withTail(answer, exchange.request(), split) : answer);
    }

    private static HttpMessage head(HttpMessage message, ObjectNode request, Split split) {
        ObjectNode changed = request.deepCopy();
        changed.set(REQUESTED, split.head());
        return message.without("Accept-Encoding").withBody(changed.toString()).without(HttpMessage.CHECKSUM);
    }

    private static HttpMessage withTail(HttpMessage answer, HttpMessage request, Split split) throws IOException {
        ObjectNode changed = object(answer);
        ObjectNode unprocessed = member(changed, unprocessedMember(request));
        split.tail().fields().forEachRemaining(table -> merge(unprocessed, table.getKey(), table.getValue()));
        return answer.withBody(changed.toString());
    }

    private static String unprocessedMember(HttpMessage request) {
        return FaultProxy.operation(request).equals(GET) ? "UnprocessedKeys" : "UnprocessedItems";
    }

    private static ObjectNode member(ObjectNode node, String name) {
        JsonNode present = node.get(name);
        return present == null ? node.putObject(name) : (ObjectNode) present;
    }

    private static void merge(ObjectNode unprocessed, String table, JsonNode more) {
        JsonNode present = unprocessed.get(table);
        if (present == null) {
            unprocessed.set(table, more);
        } else {
            entries(present).addAll(entries(more));
        }
    }

    private Split split(ObjectNode requested) {
        Split split = new Split(JSON.createObjectNode(), JSON.createObjectNode());
        int left = count;
        for (Iterator<Map.Entry<String, JsonNode>> tables = requested.fields(); tables.hasNext(); ) {
            Map.Entry<String, JsonNode> table = tables.next();
            int size = entries(table.getValue()).size();
            int processed = Math.min(left, size);
            left -= processed;
            putPart(split.head(), table, 0, processed);
            putPart(split.tail(), table, processed, size);
        }
        return split;
    }

    private static void putPart(ObjectNode target, Map.Entry<String, JsonNode> table, int from, int to) {
        if (from == to) {
            return;
        }
        JsonNode part = table.getValue().deepCopy();
        ArrayNode entries = entries(part);
        entries.removeAll();
        IntStream.range(from, to)
                .forEach(index -> entries.add(entries(table.getValue()).get(index)));
        target.set(table.getKey(), part);
    }

    private static ArrayNode entries(JsonNode table) {
        return (ArrayNode) (table.isArray() ? table : table.get(KEYS));
    }

    private static ObjectNode object(HttpMessage message) throws IOException {
        return (ObjectNode) JSON.readTree(message.body());
    }

    private record Split(ObjectNode head, ObjectNode tail) {}
}
