package io.alces.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class WireAttributesTest {
    private static final SdkBytes BYTES = SdkBytes.fromByteArray(new byte[] {1, 2, 3, -1});

    @Test
    void attributes_ofEachType_areWrittenAsDynamoDbTakesThem() {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("s", fromS("text"));
        item.put("n", AttributeValue.fromN("-1.5"));
        item.put("b", AttributeValue.fromB(BYTES));
        item.put("yes", AttributeValue.fromBool(true));
        item.put("no", AttributeValue.fromBool(false));
        item.put("nul", AttributeValue.fromNul(true));
        item.put("ss", AttributeValue.fromSs(List.of("a", "b")));
        item.put("ns", AttributeValue.fromNs(List.of("1", "2")));
        item.put("bs", AttributeValue.fromBs(List.of(BYTES, BYTES)));
        item.put("l", AttributeValue.fromL(List.of(fromS(""), AttributeValue.fromL(List.of()))));
        item.put("m", AttributeValue.fromM(Map.of("x", AttributeValue.fromM(Map.of()))));

        assertThat(WireItems.json(item))
                .isEqualTo("{\"s\":{\"S\":\"text\"},\"n\":{\"N\":\"-1.5\"},\"b\":{\"B\":\"AQID/w==\"},"
                        + "\"yes\":{\"BOOL\":true},\"no\":{\"BOOL\":false},\"nul\":{\"NULL\":true},"
                        + "\"ss\":{\"SS\":[\"a\",\"b\"]},\"ns\":{\"NS\":[\"1\",\"2\"]},"
                        + "\"bs\":{\"BS\":[\"AQID/w==\",\"AQID/w==\"]},\"l\":{\"L\":[{\"S\":\"\"},{\"L\":[]}]},"
                        + "\"m\":{\"M\":{\"x\":{\"M\":{}}}}}");
    }

    @Test
    void attributes_ofNoneAtAll_areAnEmptyObject() {
        assertThat(WireItems.json(Map.of())).isEqualTo("{}");
    }

    @Test
    void text_ofControlCharactersAndQuotes_isEscaped() {
        assertThat(WireItems.json(Map.of("a\"b", fromS("\\ \" \n \u0001 /"))))
                .isEqualTo("{\"a\\\"b\":{\"S\":\"\\\\ \\\" \\u000a \\u0001 /\"}}");
    }

    @Test
    void text_beyondAscii_isUtf8() {
        assertThat(WireItems.json(Map.of("é", fromS("ß € \uD83D\uDE00 \u007F \uFFFF"))))
                .isEqualTo("{\"é\":{\"S\":\"ß € \uD83D\uDE00 \u007F \uFFFF\"}}");
    }

    @Test
    void text_ofHalfASurrogatePair_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireItems.json(Map.of("a", fromS("x\uD83D"))))
                .withMessage("text with half of a surrogate pair has no UTF-8 form");
    }
}
