package io.alces;

import io.alces.request.CursorSeal;
import io.alces.schema.KeyAttribute;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Positions of one read as text that is safe in URLs, and back. */
final class CursorCodec {
    private final KeyBytes keys;
    private final Envelope envelope;

    /**
     * Cursors of the read that {@code fingerprint} identifies, so that no other one takes them.
     *
     * @param fingerprint asked for when a cursor is written or read, which most reads never do
     */
    CursorCodec(String model, List<KeyAttribute> attributes, CursorSeal seal, Supplier<Fingerprint> fingerprint) {
        this.keys = new KeyBytes(attributes);
        this.envelope = new Envelope(Envelope.Kind.CURSOR, model, seal, fingerprint);
    }

    /** The checkpoints of the same read in so many segments. */
    CheckpointCodec checkpoints(int segments) {
        return new CheckpointCodec(envelope.ofCheckpoints(segments), keys, segments);
    }

    /** The position of an item: its attributes that tell where a read goes on. */
    Map<String, AttributeValue> position(Map<String, AttributeValue> item) {
        return keys.position(item);
    }

    String encode(Map<String, AttributeValue> position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        keys.write(position, bytes);
        return envelope.close(bytes.toByteArray());
    }

    /**
     * The position that a cursor of this read stands for.
     *
     * @throws IllegalArgumentException if it is none, or one of another read
     */
    Map<String, AttributeValue> decode(String cursor) {
        ByteBuffer bytes = envelope.open(cursor);
        Map<String, AttributeValue> position;
        try {
            position = keys.read(bytes);
        } catch (BufferUnderflowException tooShort) {
            throw envelope.damaged();
        }
        if (bytes.hasRemaining()) {
            throw envelope.damaged();
        }
        return position;
    }
}
