package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.request.CursorSeal;
import io.alces.schema.ModelSchema;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CheckpointCodecTest {
    private static final String DAMAGED = "Shipment: the checkpoint is damaged or no checkpoint; pass on what"
            + " SegmentPage.checkpoint() gave, unchanged";

    private static final SegmentProgress PROGRESS = new SegmentProgress(
            4, List.of(new SegmentProgress.Open(1, key("a", "b")), new SegmentProgress.Open(2, null)));

    private static final CheckpointCodec CHECKPOINTS = checkpoints(CursorSeal.checksum());
    private static final CheckpointCodec SEALED = checkpoints(CursorSeal.keyed(List.of(new byte[32])));

    private static Map<String, AttributeValue> key(String customerId, String shipmentId) {
        return Map.of("customerId", AttributeValue.fromS(customerId), "shipmentId", AttributeValue.fromS(shipmentId));
    }

    private static CheckpointCodec checkpoints(CursorSeal seal) {
        ReadSource table = ReadSource.table(ModelSchema.compile(Shipment.class));
        return new CursorCodec("Shipment", table.positionAttributes(), seal, () -> new Fingerprint().add("one scan"))
                .checkpoints(5);
    }

    static List<CheckpointCodec> codecs() {
        return List.of(CHECKPOINTS, SEALED);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void decode_ofWhatWasEncoded_isTheProgress(CheckpointCodec codec) {
        assertThat(codec.decode(codec.encode(PROGRESS))).isEqualTo(PROGRESS);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void decode_ofAnyChangedBit_isRefused(CheckpointCodec codec) {
        byte[] bytes = Base64.getUrlDecoder().decode(codec.encode(PROGRESS));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String checkpoint = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

            assertThatThrownBy(() -> codec.decode(checkpoint)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void encode_isSafeInUrls() {
        assertThat(CHECKPOINTS.encode(PROGRESS)).matches("[A-Za-z0-9_-]+");
    }

    static List<SegmentProgress> impossible() {
        SegmentProgress.Open first = new SegmentProgress.Open(1, null);
        return List.of(
                new SegmentProgress(6, List.of()),
                new SegmentProgress(-1, List.of()),
                new SegmentProgress(1, List.of(first)),
                new SegmentProgress(4, List.of(first, first)),
                new SegmentProgress(4, List.of(new SegmentProgress.Open(-1, null))));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void decode_ofWhatCannotBe_isRefused(SegmentProgress progress) {
        String checkpoint = CHECKPOINTS.encode(progress);

        assertThatThrownBy(() -> CHECKPOINTS.decode(checkpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(DAMAGED);
    }
}
