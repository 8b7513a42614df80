package io.alces;

import io.alces.schema.KeyAttribute;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Positions of one read as text that is safe in URLs, and back.
 *
 * <p>A cursor is the base64 of: one byte of version, eight that identify the read, the values of the position's
 * attributes, each after its length, and four that tell whether any of it was changed.
 */
final class CursorCodec {
    private static final byte VERSION = 1;
    private static final int LENGTH_BYTES = Short.BYTES;
    private static final int CHECKSUM_BYTES = Integer.BYTES;

    private final String model;
    private final List<KeyAttribute> attributes;
    private final Supplier<Fingerprint> fingerprint;

    /**
     * Cursors of the read that {@code fingerprint} identifies, so that no other one takes them.
     *
     * @param fingerprint asked for when a cursor is written or read, which most reads never do
     */
    CursorCodec(String model, List<KeyAttribute> attributes, Supplier<Fingerprint> fingerprint) {
        this.model = model;
        this.attributes = attributes;
        this.fingerprint = fingerprint;
    }

    /** The position of an item: its attributes that tell where a read goes on. */
    Map<String, AttributeValue> position(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> position = new LinkedHashMap<>();
        for (KeyAttribute attribute : attributes) {
            position.put(attribute.name(), Objects.requireNonNull(item.get(attribute.name()), attribute::name));
        }
        return position;
    }

    String encode(Map<String, AttributeValue> position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        bytes.writeBytes(fingerprint.get().bytes());
        for (KeyAttribute attribute : attributes) {
            byte[] value = bytes(attribute.type(), Objects.requireNonNull(position.get(attribute.name())));
            bytes.writeBytes(ByteBuffer.allocate(LENGTH_BYTES)
                    .putShort((short) value.length)
                    .array());
            bytes.writeBytes(value);
        }
        bytes.writeBytes(checksum(bytes.toByteArray()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * The position that a cursor of this read stands for.
     *
     * @throws IllegalArgumentException if it is none, or one of another read
     */
    Map<String, AttributeValue> decode(String cursor) {
        byte[] bytes = intact(cursor);
        int position = 1 + Fingerprint.BYTES;
        if (!Arrays.equals(bytes, 1, position, fingerprint.get().bytes(), 0, Fingerprint.BYTES)) {
            throw new IllegalArgumentException(model
                    + ": the cursor belongs to another read; table, index, key condition, filter and direction must be"
                    + " those of the page that it came with");
        }
        ByteBuffer values = ByteBuffer.wrap(bytes, position, bytes.length - position - CHECKSUM_BYTES);
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (KeyAttribute attribute : attributes) {
            key.put(attribute.name(), value(attribute.type(), next(values)));
        }
        if (values.hasRemaining()) {
            throw damaged();
        }
        return key;
    }

    private byte[] intact(String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw damaged();
        }
        int body = bytes.length - CHECKSUM_BYTES;
        if (body < 1 + Fingerprint.BYTES
                || bytes[0] != VERSION
                || !Arrays.equals(
                        checksum(Arrays.copyOf(bytes, body)), Arrays.copyOfRange(bytes, body, bytes.length))) {
            throw damaged();
        }
        return bytes;
    }

    private byte[] next(ByteBuffer values) {
        if (values.remaining() < LENGTH_BYTES) {
            throw damaged();
        }
        int length = Short.toUnsignedInt(values.getShort());
        if (values.remaining() < length) {
            throw damaged();
        }
        byte[] value = new byte[length];
        values.get(value);
        return value;
    }

    private IllegalArgumentException damaged() {
        return new IllegalArgumentException(
                model + ": the cursor is damaged or no cursor; pass on what Page.cursor() gave, unchanged");
    }

    private static byte[] checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return ByteBuffer.allocate(CHECKSUM_BYTES)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] bytes(ScalarAttributeType type, AttributeValue value) {
        return switch (type) {
            case N -> value.n().getBytes(StandardCharsets.US_ASCII);
            case B -> value.b().asByteArray();
            default -> value.s().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static AttributeValue value(ScalarAttributeType type, byte[] bytes) {
        return switch (type) {
            case N -> AttributeValue.fromN(new String(bytes, StandardCharsets.US_ASCII));
            case B -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
            default -> AttributeValue.fromS(new String(bytes, StandardCharsets.UTF_8));
        };
    }
}
