package io.alces.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class WireItemTest {

    @Test
    void get_ofAnAttribute_findsIt() {
        WireItem item =
                WireItems.of("{\"x\":{\"M\":{\"a\":{\"S\":\"0\"}}},\"a\":{\"S\":\"1\"},\"\\u0062\":{\"S\":\"2\"}}");

        assertThat(item.get("a")).isEqualTo(fromS("1"));
        assertThat(item.get("b")).isEqualTo(fromS("2"));
        assertThat(item.get("c")).isNull();
        assertThat(item.containsKey("a")).isTrue();
        assertThat(item.containsKey("c")).isFalse();
    }

    @Test
    void get_afterTheWholeWasLookedAt_findsTheSame() {
        WireItem item = WireItems.of("{\"a\":{\"S\":\"1\"}}");

        assertThat(item).hasSize(1);
        assertThat(item.get("a")).isEqualTo(fromS("1"));
        assertThat(item.get("b")).isNull();
    }

    @Test
    void item_isEqualToTheMapOfItsAttributes() {
        assertThat(WireItems.of("{\"a\":{\"S\":\"1\"}}")).isEqualTo(Map.of("a", fromS("1")));
    }

    @Test
    void item_thatIsDetached_isTheSameByItself() {
        byte[] answer = "[{\"a\":{\"S\":\"]}\"}},{}]".getBytes(StandardCharsets.UTF_8);

        assertThat(new WireItem(answer, 1).detached()).isEqualTo(Map.of("a", fromS("]}")));
        assertThat(new WireItem(answer, answer.length - 3).detached()).isEmpty();
    }

    @Test
    void item_cannotBeChanged() {
        WireItem item = WireItems.of("{\"a\":{\"S\":\"1\"}}");

        assertThatThrownBy(() -> item.put("b", fromS("2"))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> item.entrySet().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void text_withEscapes_isDecoded() {
        assertThat(WireItems.of("{\"a\":{\"S\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00é\"}}"))
                .isEqualTo(Map.of("a", fromS("\"\\/\b\f\n\r\té\uD83D\uDE00é")));
    }

    @Test
    void value_ofNullOrOfNoKnownType_isWhatTheSdkMakesOfIt() {
        assertThat(WireItems.of("{\"a\":null,\"b\":{\"S\":null},\"c\":{\"X\":[1]},\"d\":{}}"))
                .isEqualTo(Map.of(
                        "b", AttributeValue.builder().build(),
                        "c", AttributeValue.builder().build(),
                        "d", AttributeValue.builder().build()));
    }

    @Test
    void value_ofTwoTypes_hasBoth() {
        assertThat(WireItems.of("{\"a\":{\"S\":\"1\",\"N\":\"2\"}}"))
                .isEqualTo(Map.of("a", AttributeValue.builder().s("1").n("2").build()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}", "{\"a\":{\"S\":1}}", "{\"a\":{\"BOOL\":\"true\"}}", "{\"a\":{\"B\":\"*\"}}",
                "{\"a\":{\"S\":\"\\x\"}}", "{\"a\":{\"S\":\"\\u12g4\"}}", "{\"a\":{\"L\":{}}}", "{\"a\":{\"M\":[]}}"
            })
    void item_thatIsMalformed_isAnExceptionOfTheClient(String json) {
        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> WireItems.of(json).size())
                .withMessageStartingWith("An item that was received cannot be read: it has something else than ");
    }

    @Test
    void item_nestedDeeperThanTheStackCouldTake_isAnExceptionOfTheClient() {
        String json = "{\"a\":" + "{\"L\":[".repeat(100_000) + "]}".repeat(100_000) + "}";

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> WireItems.of(json).size())
                .withMessage("An item that was received cannot be read: it has something else than at most 1000 levels"
                        + " at byte 6004");
    }
}
