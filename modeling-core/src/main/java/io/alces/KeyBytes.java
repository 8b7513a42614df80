package io.alces;

import io.alces.schema.KeyAttribute;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The positions of a read as bytes: the value of each attribute that tells where the read goes on, after its length. */
record KeyBytes(List<KeyAttribute> attributes) {

    /** The position of an item. */
    Map<String, AttributeValue> position(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> position = new LinkedHashMap<>();
        for (KeyAttribute attribute : attributes) {
            position.put(attribute.name(), Objects.requireNonNull(item.get(attribute.name()), attribute::name));
        }
        return position;
    }

    void write(Map<String, AttributeValue> position, ByteArrayOutputStream bytes) {
        for (KeyAttribute attribute : attributes) {
            byte[] value = bytes(attribute.type(), Objects.requireNonNull(position.get(attribute.name())));
            bytes.writeBytes(ByteBuffer.allocate(Short.BYTES)
                    .putShort((short) value.length)
                    .array());
            bytes.writeBytes(value);
        }
    }

    /**
     * The position that comes next.
     *
     * @throws java.nio.BufferUnderflowException if there is less than one
     */
    Map<String, AttributeValue> read(ByteBuffer bytes) {
        Map<String, AttributeValue> position = new LinkedHashMap<>();
        for (KeyAttribute attribute : attributes) {
            byte[] value = new byte[Short.toUnsignedInt(bytes.getShort())];
            bytes.get(value);
            position.put(attribute.name(), value(attribute.type(), value));
        }
        return position;
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
