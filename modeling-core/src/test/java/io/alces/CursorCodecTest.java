package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.schema.ModelSchema;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
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
        ModelSchema<Reading> schema = ModelSchema.compile(Reading.class);
        ReadSource source =
                new ReadSource(schema.key(), schema.index("bySensor").orElseThrow());
        return new CursorCodec("Reading", source.positionAttributes(), () -> new Fingerprint().add(read));
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
                .hasMessage("Reading: the cursor belongs to another read; table, index, key condition, filter and"
                        + " direction must be those of the page that it came with");
    }
}
