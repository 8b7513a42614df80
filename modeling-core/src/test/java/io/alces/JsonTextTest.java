package io.alces;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

class JsonTextTest {

    @Test
    void of_emptyContainers_isEmpty() {
        assertThat(JsonText.of(Map.of("list", List.of()))).isEqualTo("{\"list\":[]}");
        assertThat(JsonText.of(List.of(Map.of()))).isEqualTo("[{}]");
    }

    @Test
    void of_simpleValues_isTheirText() {
        assertThat(JsonText.of(Arrays.<@Nullable Object>asList("a", true, null, 1, Long.MIN_VALUE, BigInteger.TEN)))
                .isEqualTo("[\"a\",true,null,1,-9223372036854775808,10]");
    }

    @ParameterizedTest
    @CsvSource({
        "1.10, 1.1",
        "1E+3, 1000",
        "0E-20, 0",
        "-0.00100, -0.001",
        "1E-7, 0.0000001",
        "1E+40, 10000000000000000000000000000000000000000",
        "1E+125, 1E+125",
        "1E-130, 1E-130",
        "1E+2147483647, 1E+2147483647",
    })
    void of_decimal_isCanonical(BigDecimal number, String text) {
        assertThat(JsonText.of(number)).isEqualTo(text);
    }

    @Test
    void of_floatingPoint_isTheShortestTextOfIt() {
        assertThat(JsonText.of(List.<Number>of(0.1, 0.1f, -0.0, 1e21, Double.MIN_VALUE, 100.0)))
                .isEqualTo("[0.1,0.1,0,1000000000000000000000,4.9E-324,100]");
    }

    @Test
    void of_text_isEscapedWhereItMustBe() {
        assertThat(JsonText.of("\"\\/\n\r\t\b\u0000\u001f\u2028\u2029é\ud83d\ude00"))
                .isEqualTo("\"\\\"\\\\/\\n\\r\\t\\u0008\\u0000\\u001f\\u2028\\u2029é\ud83d\ude00\"");
    }

    @Test
    void of_loneSurrogates_areEscaped() {
        assertThat(JsonText.of("\ud83d")).isEqualTo("\"\\ud83d\"");
        assertThat(JsonText.of("\ude00\ud83dx")).isEqualTo("\"\\ude00\\ud83dx\"");
    }

    @Test
    void of_keys_areEscaped() {
        assertThat(JsonText.of(Map.of("\"", 1))).isEqualTo("{\"\\\"\":1}");
    }

    @Test
    void of_anyText_isReadBackByAParser() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String text =
                    random.ints(20, 0, 0x3000).mapToObj(Character::toString).reduce("", String::concat);

            String json = JsonText.of(Map.of("text", text));

            assertThat(EnhancedDocument.fromJson(json).getString("text")).isEqualTo(text);
        }
    }
}
