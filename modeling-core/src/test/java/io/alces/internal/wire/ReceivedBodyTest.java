package io.alces.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.http.SdkHttpResponse;

class ReceivedBodyTest {
    private static final byte[] BODY = "{\"Item\":{}}".getBytes(StandardCharsets.UTF_8);

    private static SdkHttpResponse answer(String... headers) {
        SdkHttpResponse.Builder answer = SdkHttpResponse.builder().statusCode(200);
        for (int i = 0; i < headers.length; i += 2) {
            answer.putHeader(headers[i], headers[i + 1]);
        }
        return answer.build();
    }

    private static String checksum(byte[] body) {
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return Long.toString(checksum.getValue());
    }

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(BODY);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "0", "5", "500", "-1", "99999999999", "2147483647", "x"})
    void read_whateverTheLengthIsSaidToBe_givesAll(String length) {
        ReceivedBody body = ReceivedBody.of(answer("content-length", length));

        assertThat(body.read(new ByteArrayInputStream(BODY))).isEqualTo(BODY);
    }

    @Test
    void read_withTheRightChecksum_givesAll() {
        ReceivedBody body = ReceivedBody.of(answer("X-Amz-Crc32", checksum(BODY)));

        assertThat(body.read(new ByteArrayInputStream(BODY))).isEqualTo(BODY);
    }

    @Test
    void read_withAnotherChecksum_isToBeRetried() {
        ReceivedBody body = ReceivedBody.of(answer("x-amz-crc32", "1"));

        assertThatExceptionOfType(RetryableException.class)
                .isThrownBy(() -> body.read(new ByteArrayInputStream(BODY)))
                .withMessage("The answer is not what its checksum says; it was damaged on its way");
    }

    @Test
    void read_ofPackedBody_unpacksItAfterItIsChecked() throws IOException {
        ReceivedBody body = ReceivedBody.of(answer("content-encoding", "gzip", "x-amz-crc32", checksum(packed())));

        assertThat(body.read(new ByteArrayInputStream(packed()))).isEqualTo(BODY);
    }

    @Test
    void read_ofBodyThatIsNotPackedAsItSays_isToBeRetried() {
        ReceivedBody body = ReceivedBody.of(answer("content-encoding", "gzip"));

        assertThatExceptionOfType(RetryableException.class)
                .isThrownBy(() -> body.read(new ByteArrayInputStream(BODY)))
                .withMessage("The answer cannot be unpacked; it was damaged on its way");
    }

    @Test
    void read_thatBreaksOff_isToBeRetried() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();

        assertThatExceptionOfType(RetryableException.class)
                .isThrownBy(() -> ReceivedBody.of(answer()).read(broken))
                .withMessage("The answer broke off");
    }

    @Test
    void answerWithoutHeaders_keepsAllThatDoNotSayHowItWasSent() {
        SdkHttpResponse answer =
                answer("Content-Length", "11", "Content-Encoding", "gzip", "x-amz-crc32", "1", "x-amzn-RequestId", "r");

        assertThat(ReceivedBody.withoutHeaders(answer).headers()).containsOnlyKeys("x-amzn-RequestId");
    }
}
