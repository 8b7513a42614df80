package io.alces.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SplicedBodyTest {

    private static String of(String written, List<Map<String, AttributeValue>> items) {
        SplicedBody body = SplicedBody.of(
                written.getBytes(StandardCharsets.UTF_8),
                items.stream().map(WireItem::of).toList());
        String first = read(body);
        assertThat(read(body)).isEqualTo(first).hasSize(body.size());
        return first;
    }

    private static String read(SplicedBody body) {
        try (InputStream stream = body.stream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void body_ofSeveralItems_hasEachInItsPlace() {
        String written = "{\"t\":[{\"Put\":{\"Item\":{}}},{\"Delete\":{}},{\"Put\":{\"Item\":{}}}]}";

        assertThat(of(written, List.of(Map.of("a", fromS("1")), Map.of("b", fromS("2")))))
                .isEqualTo("{\"t\":[{\"Put\":{\"Item\":{\"a\":{\"S\":\"1\"}}}},{\"Delete\":{}},"
                        + "{\"Put\":{\"Item\":{\"b\":{\"S\":\"2\"}}}}]}");
    }

    @Test
    void body_ofAnItemThatWasReceived_hasThatAlone() {
        WireItem received = new WireItem("[{\"a\":{\"S\":\"1\"}},{}]".getBytes(StandardCharsets.UTF_8), 1);

        assertThat(of("{\"Item\":{}}", List.of(received))).isEqualTo("{\"Item\":{\"a\":{\"S\":\"1\"}}}");
    }

    @Test
    void body_withTextThatLooksLikeAnEmptyItem_keepsThat() {
        String written = "{\"n\":\"\\\"Item\\\":{}\",\"x\\\"Item\":{},\"Item\":{}}";

        assertThat(of(written, List.of(Map.of("a", fromS("1")))))
                .isEqualTo("{\"n\":\"\\\"Item\\\":{}\",\"x\\\"Item\":{},\"Item\":{\"a\":{\"S\":\"1\"}}}");
    }

    @Test
    void stream_readInParts_givesTheSame() throws IOException {
        SplicedBody body = SplicedBody.of(
                "{\"t\":{\"Item\":{}},\"u\":1}".getBytes(StandardCharsets.UTF_8),
                List.of(WireItem.of(Map.of("a", fromS("1")))));

        try (InputStream stream = body.stream()) {
            StringBuilder read = new StringBuilder();
            for (int next = stream.read(); next >= 0; next = stream.read()) {
                read.append((char) next).append(new String(stream.readNBytes(2), StandardCharsets.US_ASCII));
            }
            assertThat(read).hasToString("{\"t\":{\"Item\":{\"a\":{\"S\":\"1\"}}},\"u\":1}");
            assertThat(stream.read(new byte[1])).isEqualTo(-1);
            assertThat(stream.read(new byte[0])).isZero();
        }
    }

    @Test
    void body_withFewerPlacesThanItems_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> of("{\"Item\":{}}", List.of(Map.of(), Map.of())))
                .withMessage("the SDK wrote fewer items than the request has");
    }
}
