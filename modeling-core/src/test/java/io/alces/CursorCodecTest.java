package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.request.CursorSeal;
import io.alces.schema.ModelSchema;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CursorCodecTest {

    @Item(table = "readings")
    @GlobalIndex(name = "bySensor", partitionKey = "sensor", sortKey = "number")
    record Reading(@PartitionKey String place, @SortKey long number, SdkBytes sensor) {}

    private static final Map<String, AttributeValue> POSITION = Map.of(
            "place", AttributeValue.fromS("Ålesund/1"),
            "number", AttributeValue.fromN("-12.5"),
            "sensor", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 7})));

    private static final CursorCodec CURSORS = cursors("one read");

    private static CursorCodec cursors(String read) {
        return cursors(read, CursorSeal.checksum());
    }

    private static CursorCodec cursors(String read, CursorSeal seal) {
        ModelSchema<Reading> schema = ModelSchema.compile(Reading.class);
        ReadSource source =
                new ReadSource(schema.key(), schema.index("bySensor").orElseThrow());
        return new CursorCodec("Reading", source.positionAttributes(), seal, () -> new Fingerprint().add(read));
    }

    @Test
    void decode_ofWhatWasEncoded_isThePosition() {
        assertThat(CURSORS.decode(CURSORS.encode(POSITION))).isEqualTo(POSITION);
    }

    @Test
    void encode_isSafeInUrls() {
        assertThat(CURSORS.encode(POSITION)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void encode_isTheSameInEveryVersion() {
        assertThat(CURSORS.encode(POSITION)).isEqualTo("AVB0X6uRpOLLAArDhWxlc3VuZC8xAAUtMTIuNQADAP8HKa8z3w");
    }

    @Test
    void position_ofAnItem_isOfKeysOnly() {
        Map<String, AttributeValue> item = new HashMap<>(POSITION);
        item.put("note", AttributeValue.fromS("more"));

        assertThat(CURSORS.position(item)).isEqualTo(POSITION);
    }

    @Test
    void decode_ofEachChangedByte_isRefused() {
        byte[] bytes = Base64.getUrlDecoder().decode(CURSORS.encode(POSITION));
        for (int index = 0; index < bytes.length; index++) {
            byte[] changed = bytes.clone();
            changed[index] ^= 1;
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

            assertThatThrownBy(() -> CURSORS.decode(cursor))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Reading: the cursor is damaged or no cursor; pass on what Page.cursor() gave,"
                            + " unchanged");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "not base64!", "AQAA", "AQAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void decode_ofNoCursor_isRefused(String cursor) {
        assertThatThrownBy(() -> CURSORS.decode(cursor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Reading: the cursor is damaged or no cursor; pass on what Page.cursor() gave, unchanged");
    }

    @Test
    void decode_ofAnotherRead_isRefused() {
        String cursor = cursors("another read").encode(POSITION);

        assertThatThrownBy(() -> CURSORS.decode(cursor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Reading: the cursor belongs to another read; table, index, key condition, filter,"
                        + " direction and segment must be those of the page that it came with");
    }

    @Test
    void decode_ofTheSameBytesInOtherText_isRefused() {
        String cursor = CURSORS.encode(POSITION);
        char last = cursor.charAt(cursor.length() - 1);
        String sameBytes = cursor.substring(0, cursor.length() - 1) + (char) (last + 1);
        assertThat(Base64.getUrlDecoder().decode(sameBytes))
                .isEqualTo(Base64.getUrlDecoder().decode(cursor));

        assertThatThrownBy(() -> CURSORS.decode(sameBytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Reading: the cursor is damaged or no cursor; pass on what Page.cursor() gave, unchanged");
    }

    @Test
    void decode_ofACheckpoint_isRefused() {
        String checkpoint = CURSORS.checkpoints(4).encode(SegmentProgress.NONE);

        assertThatThrownBy(() -> CURSORS.decode(checkpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Reading: the cursor is damaged or no cursor; pass on what Page.cursor() gave, unchanged");
    }

    @Nested
    class Sealed {
        private static final byte[] KEY = key(1);
        private static final CursorCodec SEALED = cursors("one read", CursorSeal.keyed(List.of(KEY)));

        private static byte[] key(int content) {
            byte[] key = new byte[32];
            Arrays.fill(key, (byte) content);
            return key;
        }

        @Test
        void decode_ofWhatWasEncoded_isThePosition() {
            assertThat(SEALED.decode(SEALED.encode(POSITION))).isEqualTo(POSITION);
        }

        @Test
        void encode_isTheSameInEveryVersion() {
            assertThat(SEALED.encode(POSITION))
                    .isEqualTo("gVB0X6uRpOLLAArDhWxlc3VuZC8xAAUtMTIuNQADAP8Hs12Ika03K0yJR_Z-Wq5SOw");
        }

        @Test
        void decode_ofAnyChangedBit_isRefused() {
            byte[] bytes = Base64.getUrlDecoder().decode(SEALED.encode(POSITION));
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                byte[] changed = bytes.clone();
                changed[bit / 8] ^= (byte) (1 << bit % 8);
                String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

                assertThatThrownBy(() -> SEALED.decode(cursor)).isInstanceOf(IllegalArgumentException.class);
            }
        }

        @Test
        void decode_ofAChangedValue_isRefused() {
            byte[] changed = Base64.getUrlDecoder().decode(SEALED.encode(POSITION));
            changed[12]++;
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

            assertThatThrownBy(() -> SEALED.decode(cursor))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Reading: the cursor was changed, or sealed with a key that is none of cursorKeys(..); pass"
                                    + " on what Page.cursor() gave, unchanged, and keep the keys of those that are still in"
                                    + " use");
        }

        @Test
        void decode_withAnotherKey_isRefused() {
            CursorCodec other = cursors("one read", CursorSeal.keyed(List.of(key(2))));
            String cursor = other.encode(POSITION);

            assertThatThrownBy(() -> SEALED.decode(cursor))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Reading: the cursor was changed, or sealed with a key that is none of");
        }

        @Test
        void decode_withAnyOfItsKeys_isThePosition() {
            CursorCodec rotated = cursors("one read", CursorSeal.keyed(List.of(key(2), KEY)));

            assertThat(rotated.decode(SEALED.encode(POSITION))).isEqualTo(POSITION);
            assertThat(rotated.encode(POSITION))
                    .isEqualTo(cursors("one read", CursorSeal.keyed(List.of(key(2))))
                            .encode(POSITION));
        }

        @Test
        void decode_ofWhatIsNotSealed_isRefused() {
            String cursor = CURSORS.encode(POSITION);

            assertThatThrownBy(() -> SEALED.decode(cursor))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Reading: the cursor is not sealed, but with cursorKeys(..) only sealed ones are taken;"
                            + " start at the beginning");
        }

        @Test
        void decode_withoutAKey_isRefused() {
            String cursor = SEALED.encode(POSITION);

            assertThatThrownBy(() -> CURSORS.decode(cursor))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Reading: the cursor is sealed, and there is no key to check it with; set the key of who"
                                    + " sealed it with cursorKeys(..)");
        }

        @Test
        void decode_ofAnotherRead_isRefused() {
            String cursor =
                    cursors("another read", CursorSeal.keyed(List.of(KEY))).encode(POSITION);

            assertThatThrownBy(() -> SEALED.decode(cursor))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Reading: the cursor belongs to another read; ");
        }

        @Test
        void decode_withAKeyThatTheCallerChanged_isAsBefore() {
            byte[] given = key(1);
            CursorCodec codec = cursors("one read", CursorSeal.keyed(List.of(given)));
            given[0] = 9;

            assertThat(codec.decode(SEALED.encode(POSITION))).isEqualTo(POSITION);
        }
    }
}
