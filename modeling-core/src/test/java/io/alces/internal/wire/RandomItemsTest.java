package io.alces.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items with random values, as they are and damaged, against a parser that everybody uses. */
class RandomItemsTest {
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int ITEMS = 2_000;
    private static final int DAMAGES = 20;

    @Test
    void item_thatWasWritten_isReadAsItWas() {
        Random random = new Random(20261121);
        for (int i = 0; i < ITEMS; i++) {
            Map<String, AttributeValue> item = attributes(random, 3);
            byte[] written = WireItems.bytes(item);

            assertThat(json(written)).isPresent();
            assertThat(new WireItem(written, 0).attributes()).isEqualTo(item);
            assertThat(body(written).items()).containsExactly(item);
        }
    }

    @Test
    void body_thatWasDamaged_isCutWhereItIsJsonAndBreaksNothingWhereItIsNot() {
        Random random = new Random(20261122);
        for (int i = 0; i < ITEMS; i++) {
            byte[] written = withEnvelope(WireItems.bytes(attributes(random, 2)));
            for (int j = 0; j < DAMAGES; j++) {
                byte[] damaged = damaged(written, random);
                Optional<JsonNode> expected = json(damaged).filter(RandomItemsTest::hasItemsOnly);
                Optional<JsonNode> cut = cut(damaged);
                expected.ifPresent(body -> assertThat(cut).contains(withoutItems(body)));
            }
        }
    }

    /** What is left of a body, after all its items were read as far as that goes; empty if it is refused. */
    private static Optional<JsonNode> cut(byte[] body) {
        WireBody parts;
        try {
            parts = WireBody.of(body);
        } catch (MalformedJsonException malformed) {
            return Optional.empty();
        }
        parts.items().forEach(RandomItemsTest::readWhole);
        return json(parts.rest());
    }

    /** What is wrong inside of an item is only found out when that is read. */
    private static void readWhole(Map<String, AttributeValue> item) {
        try {
            assertThat(item.size()).isNotNegative();
        } catch (SdkClientException malformed) {
            assertThat(malformed).hasMessageStartingWith("An item that was received cannot be read");
        }
    }

    private static boolean hasItemsOnly(JsonNode body) {
        for (JsonNode item : body.path("Items")) {
            if (!item.isObject()) {
                return false;
            }
        }
        return body.isObject();
    }

    private static JsonNode withoutItems(JsonNode body) {
        if (body.path("Items").isArray()) {
            ((ObjectNode) body).putArray("Items");
        }
        return body;
    }

    private static Optional<JsonNode> json(byte[] bytes) {
        try {
            return Optional.of(JACKSON.readTree(bytes));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private static WireBody body(byte[] item) {
        return WireBody.of(withEnvelope(item));
    }

    private static byte[] withEnvelope(byte[] item) {
        return ("{\"Count\":1,\"Items\":[" + new String(item, StandardCharsets.UTF_8) + "],\"ScannedCount\":1}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damaged(byte[] written, Random random) {
        byte[] damaged = written.clone();
        int at = random.nextInt(damaged.length);
        switch (random.nextInt(4)) {
            case 0 -> damaged = Arrays.copyOf(damaged, at);
            case 1 -> damaged[at] = (byte) random.nextInt(256);
            case 2 -> damaged[at] = (byte) "{}[]\",:\\".charAt(random.nextInt(8));
            default -> System.arraycopy(written, at, damaged, at / 2, damaged.length - at);
        }
        return damaged;
    }

    private static Map<String, AttributeValue> attributes(Random random, int depth) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            attributes.put(i + text(random), value(random, depth));
        }
        return attributes;
    }

    private static AttributeValue value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 8 : 10)) {
            case 0 -> AttributeValue.fromS(text(random));
            case 1 -> AttributeValue.fromN(Integer.toString(random.nextInt()));
            case 2 -> AttributeValue.fromB(bytes(random));
            case 3 -> AttributeValue.fromBool(random.nextBoolean());
            case 4 -> AttributeValue.fromNul(true);
            case 5 -> AttributeValue.fromSs(List.of(text(random), text(random)));
            case 6 -> AttributeValue.fromNs(List.of("1", "2.5"));
            case 7 -> AttributeValue.fromBs(List.of(bytes(random)));
            case 8 -> AttributeValue.fromL(list(random, depth - 1));
            default -> AttributeValue.fromM(attributes(random, depth - 1));
        };
    }

    private static List<AttributeValue> list(Random random, int depth) {
        List<AttributeValue> list = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            list.add(value(random, depth));
        }
        return list;
    }

    private static SdkBytes bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(10)];
        random.nextBytes(bytes);
        return SdkBytes.fromByteArray(bytes);
    }

    private static String text(Random random) {
        int bound = random.nextBoolean() ? 128 : Character.MAX_CODE_POINT + 1;
        return random.ints(random.nextInt(12), 0, bound)
                .filter(point -> !Character.isBmpCodePoint(point) || !Character.isSurrogate((char) point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
