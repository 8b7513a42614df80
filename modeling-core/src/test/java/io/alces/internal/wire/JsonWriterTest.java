package io.alces.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    private static String written(Consumer<JsonWriter> writing) {
        JsonWriter json = new JsonWriter(0);
        writing.accept(json);
        SplicedBody.Piece piece = json.item().piece();
        return new String(piece.bytes, piece.start, piece.length(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9, 10, 99, 100, -1, -10, 1234567890123456789L, Long.MAX_VALUE, Long.MIN_VALUE})
    void digits_ofANumber_areItsText(long number) {
        assertThat(written(json -> json.digits(number))).isEqualTo(Long.toString(number));
    }

    @Test
    void begin_ofSeveralInAMap_separatesThem() {
        assertThat(written(json -> {
                    json.begin(true, "a", ":{");
                    json.begin(false, "b\"", ":{");
                }))
                .isEqualTo("\"a\":{,\"b\\\"\":{");
    }

    @Test
    void begin_inAList_leavesOutNameAndColon() {
        assertThat(written(json -> {
                    json.begin(true, null, ":{");
                    json.begin(false, null, ":[");
                }))
                .isEqualTo("{,[");
    }

    @Test
    void text_whoseLastCharacterIsSpecial_isWrittenWhole() {
        assertThat(written(json -> json.text("ab\n", "}"))).isEqualTo("\"ab\\u000a\"}");
        assertThat(written(json -> json.text("\uD83D\uDE00", ""))).isEqualTo("\"\uD83D\uDE00\"");
    }

    @Test
    void text_thatEndsInsideAPair_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(json -> json.text("x\uD83D", "")))
                .withMessage("text with half of a surrogate pair has no UTF-8 form");
    }
}
