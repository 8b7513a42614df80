package io.alces.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSkipTest {
    private static final int VALUES = 50_000;
    private static final String PIECES = "{}[]\"\"\\\\,:aYz_^~|\u0001\u007f\u00e9\u20ac";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":{\"S\":\"\"}}",
                "{\"a\":{\"S\":\"{[]}\"},\"b\":{\"L\":[]}}",
                "{\"a\":{\"S\":\"\\\"}\"},\"b\":{\"S\":\"\\\\\"}}",
                "{\"a\":{\"S\":\"\u00fb\u00fd\u00db\u00dd\u00a2\u00dc\"}}",
                "[[[[[[[[[[[[]]]]]]]]]]]]",
                "{\"Yz_^~|\":{\"M\":{}}}"
            })
    void value_isPassedToItsEnd_whereverItIs(String value) {
        for (int before = 0; before < 10; before++) {
            for (int behind = 0; behind < 20; behind++) {
                byte[] bytes = bytes("x".repeat(before) + value + "}".repeat(behind));

                assertThat(JsonSkip.behindValue(bytes, before)).isEqualTo(bytes.length - behind);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\\\", "}", "]}", "{[", "\u00e9", "."})
    void text_ofAnyLength_isPassedToItsEnd(String end) {
        for (int length = 0; length < 30; length++) {
            String text = ".".repeat(length) + end.replace("\"", "\\\"");
            byte[] bytes = bytes("{\"" + text + "\":{\"S\":\"" + text + "\"}}");

            assertThat(JsonSkip.behindValue(bytes, 0)).isEqualTo(bytes.length);
        }
    }

    @Test
    void value_thatIsCutOff_failsAsOneThatIsReadByteByByte() {
        byte[] bytes = bytes("{\"name\":{\"S\":\"text {[\\\"\u00e9 that is long\"},\"list\":{\"L\":[{\"N\":\"1\"}]}}");
        for (int length = 1; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);

            assertThat(skipped(cut)).isEqualTo(byBytes(cut));
            assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> JsonSkip.behindValue(cut, 0));
        }
    }

    @Test
    void anything_isPassedAsByteByByte() {
        Random random = new Random(20261123);
        for (int i = 0; i < VALUES; i++) {
            byte[] bytes = bytes("{" + pieces(random));

            assertThat(skipped(bytes)).isEqualTo(byBytes(bytes));
        }
    }

    private static String pieces(Random random) {
        return random.ints(random.nextInt(60), 0, PIECES.length())
                .collect(StringBuilder::new, (text, at) -> text.append(PIECES.charAt(at)), StringBuilder::append)
                .toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String skipped(byte[] bytes) {
        try {
            return "ends at " + JsonSkip.behindValue(bytes, 0);
        } catch (MalformedJsonException malformed) {
            return String.valueOf(malformed.getMessage());
        }
    }

    /** The same in the plainest way. */
    private static String byBytes(byte[] bytes) {
        int depth = 0;
        boolean isInText = false;
        for (int at = 0; at < bytes.length; at++) {
            byte next = bytes[at];
            if (isInText && next == '\\') {
                at++;
            } else if (next == '"') {
                isInText = !isInText;
            } else if (!isInText && (next == '{' || next == '[')) {
                depth++;
            } else if (!isInText && (next == '}' || next == ']') && --depth == 0) {
                return "ends at " + (at + 1);
            }
        }
        String expected = isInText ? "the end of a text" : "the end of an object or array";
        return String.valueOf(new MalformedJsonException(expected, bytes.length).getMessage());
    }
}
