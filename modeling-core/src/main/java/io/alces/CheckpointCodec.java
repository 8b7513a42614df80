package io.alces;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * How far scans of all segments have come, as text that is safe in URLs, and back.
 *
 * <p>Its content is: how many segments were begun, and each open one's number, whether it has a position, and that.
 */
final class CheckpointCodec {
    private final Envelope envelope;
    private final KeyBytes keys;
    private final int segments;

    CheckpointCodec(Envelope envelope, KeyBytes keys, int segments) {
        this.envelope = envelope;
        this.keys = keys;
        this.segments = segments;
    }

    String encode(SegmentProgress progress) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(progress.begun(), bytes);
        for (SegmentProgress.Open open : progress.open()) {
            write(open.number(), bytes);
            bytes.write(open.key() == null ? 0 : 1);
            if (open.key() != null) {
                keys.write(open.key(), bytes);
            }
        }
        return envelope.close(bytes.toByteArray());
    }

    /**
     * How far the scan had come that a checkpoint is of.
     *
     * @throws IllegalArgumentException if it is none, or one of another scan
     */
    SegmentProgress decode(String checkpoint) {
        ByteBuffer bytes = envelope.open(checkpoint);
        try {
            return checked(read(bytes));
        } catch (BufferUnderflowException tooShort) {
            throw envelope.damaged();
        }
    }

    private SegmentProgress read(ByteBuffer bytes) {
        int begun = bytes.getInt();
        List<SegmentProgress.Open> open = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int number = bytes.getInt();
            open.add(new SegmentProgress.Open(number, bytes.get() == 0 ? null : keys.read(bytes)));
        }
        return new SegmentProgress(begun, List.copyOf(open));
    }

    /** Takes only what {@link #encode} makes: who made the text may not have used it, if it has no keyed seal. */
    private SegmentProgress checked(SegmentProgress progress) {
        int least = 0;
        for (SegmentProgress.Open open : progress.open()) {
            if (open.number() < least) {
                throw envelope.damaged();
            }
            least = open.number() + 1;
        }
        if (progress.begun() < least || progress.begun() > segments) {
            throw envelope.damaged();
        }
        return progress;
    }

    private static void write(int number, ByteArrayOutputStream bytes) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
