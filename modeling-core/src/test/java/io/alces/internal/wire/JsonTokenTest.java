package io.alces.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTokenTest {
    private static final int START = 3;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 15, 16, 17, 30})
    void token_isWhereAllItsBytesAre_howeverManyFollow(int length) {
        JsonToken token = JsonToken.of(text(length));
        for (int following = 0; following < 10; following++) {
            byte[] source = source(length, following);

            assertThat(token.isAt(source, START)).isTrue();
            assertThat(token.isAt(source, START - 1)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 15, 16, 17, 30})
    void token_isNotWhereOneByteIsAnother(int length) {
        JsonToken token = JsonToken.of(text(length));
        for (int following = 0; following < 10; following++) {
            for (int at = 0; at < length; at++) {
                byte[] source = source(length, following);
                source[START + at] ^= (byte) 0x80;

                assertThat(token.isAt(source, START)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 15, 16, 17, 30})
    void token_isNotWhereTheBytesEndInIt(int length) {
        JsonToken token = JsonToken.of(text(length));
        for (int start = START; start <= START + length; start++) {
            byte[] source = source(length, 0);

            assertThat(token.isAt(source, start)).isEqualTo(start == START);
        }
    }

    private static String text(int length) {
        return "\"nameOfAttributes_andMore\u00e9..x\":".substring(0, length - (length > 25 ? 1 : 0));
    }

    private static byte[] source(int length, int following) {
        return ("~".repeat(START) + text(length) + "!".repeat(following)).getBytes(StandardCharsets.UTF_8);
    }
}
