package io.alces.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorSealTest {

    /** Test case 6 of RFC 4231, of which the key is long enough. */
    @Test
    void of_isTheFirstHalfOfHmacSha256() {
        byte[] key = HexFormat.of().parseHex("aa".repeat(131));
        byte[] content = "Test Using Larger Than Block-Size Key - Hash Key First".getBytes(StandardCharsets.UTF_8);

        assertThat(CursorSeal.keyed(List.of(key)).of(content))
                .isEqualTo(HexFormat.of().parseHex("60e431591ee0b67f0d8a26aacbf5b77f"));
    }

    @Test
    void toString_tellsNoKey() {
        byte[] key = "a key that nobody else is to know".getBytes(StandardCharsets.UTF_8);

        assertThat(CursorSeal.keyed(List.of(key)).toString()).startsWith("io.alces.request.KeyedSeal@");
    }
}
