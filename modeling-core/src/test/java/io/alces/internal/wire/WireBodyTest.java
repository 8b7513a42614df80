package io.alces.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireBodyTest {

    private static WireBody of(String body) {
        return WireBody.of(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String rest(WireBody body) {
        return new String(body.rest(), StandardCharsets.UTF_8);
    }

    @Test
    void body_ofGet_isTheItemAndTheRest() {
        WireBody body = of("{\"ConsumedCapacity\":{\"TableName\":\"t\"},\"Item\":{\"id\":{\"S\":\"{\\\"}\"}}}");

        assertThat(rest(body)).isEqualTo("{\"ConsumedCapacity\":{\"TableName\":\"t\"},\"Item\":{}}");
        assertThat(body.items()).containsExactly(Map.of("id", fromS("{\"}")));
    }

    @Test
    void body_ofGetThatFindsNothing_hasNoItem() {
        WireBody body = of("{}");

        assertThat(rest(body)).isEqualTo("{}");
        assertThat(body.items()).isEmpty();
    }

    @Test
    void body_ofWriteThatReturnsAttributes_isTheseAndTheRest() {
        WireBody body = of("{\"Attributes\":{\"a\":{\"S\":\"1\"}}}");

        assertThat(rest(body)).isEqualTo("{\"Attributes\":{}}");
        assertThat(body.items()).containsExactly(Map.of("a", fromS("1")));
    }

    @Test
    void body_ofQuery_isTheItemsAndTheRest() {
        WireBody body = of("{\"Count\":2,\"Items\":[{\"a\":{\"S\":\"1\"}},{\"a\":{\"S\":\"2\"}}],"
                + "\"LastEvaluatedKey\":{\"Items\":{\"S\":\"x\"}},\"ScannedCount\":2}");

        assertThat(rest(body))
                .isEqualTo(
                        "{\"Count\":2,\"Items\":[],\"LastEvaluatedKey\":{\"Items\":{\"S\":\"x\"}},\"ScannedCount\":2}");
        assertThat(body.items()).containsExactly(Map.of("a", fromS("1")), Map.of("a", fromS("2")));
    }

    @Test
    void body_ofBatch_isTheItemsOfAllTablesAndTheRest() {
        WireBody body = of("{\"Responses\":{\"Items\":[{\"a\":{\"S\":\"1\"}}],\"Item\":[{\"a\":{\"S\":\"2\"}}]},"
                + "\"UnprocessedKeys\":{\"t\":{\"Keys\":[{\"a\":{\"S\":\"3\"}}]}}}");

        assertThat(rest(body))
                .isEqualTo("{\"Responses\":{\"Items\":[],\"Item\":[]},"
                        + "\"UnprocessedKeys\":{\"t\":{\"Keys\":[{\"a\":{\"S\":\"3\"}}]}}}");
        assertThat(body.items()).containsExactly(Map.of("a", fromS("1")), Map.of("a", fromS("2")));
    }

    @Test
    void body_ofTransaction_hasAnItemOrNullForEachRead() {
        WireBody body = of("{\"Responses\":[{\"Item\":{\"a\":{\"S\":\"1\"}}},{},{\"Item\":{}}]}");

        assertThat(rest(body)).isEqualTo("{\"Responses\":[{\"Item\":{}},{},{\"Item\":{}}]}");
        assertThat(body.items()).containsExactly(Map.of("a", fromS("1")), null, Map.of());
    }

    @Test
    void body_withSpaceBetweenAll_isReadAllTheSame() {
        WireBody body = of(" { \"Item\" : { \"a\" : { \"S\" : \"1\" } } ,\n \"x\" : [ 1.5e+3 , true , null ] } \n");

        assertThat(rest(body)).isEqualTo(" { \"Item\" : {} ,\n \"x\" : [ 1.5e+3 , true , null ] } \n");
        assertThat(body.items()).containsExactly(Map.of("a", fromS("1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "{",
                "{\"",
                "{\"Item",
                "{\"Item\"",
                "{\"Item\":",
                "{\"Item\":{",
                "{\"Item\":{\"a",
                "{\"Item\":{\"a\":{\"S\":\"1\\",
                "{\"Item\":{}",
                "{\"Item\":{},",
                "{\"Item\":{}}x",
                "{\"Items\":[1]}",
                "{\"Items\":[{}",
                "{\"a\":}",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "{,}",
                "{\"Responses\":[{\"Item\":{}"
            })
    void body_thatIsMalformedOrCutOff_isRefused(String body) {
        assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> of(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"Item\":{\"a\"'|something else than the end of an object or array at byte 12",
                "'{\"Item\" {}}'|something else than ':' at byte 8",
                "'{\"Items\":[7]}'|something else than an item at byte 10"
            })
    void malformedBody_isDescribedByItsPlace(String body, String message) {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> of(body))
                .withMessage(message);
    }
}
