package io.alces.examples.converters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stores text as binary that is encrypted by AES-GCM: a random nonce of 12 bytes, and what the key makes of it and the text.
 * Without the key nobody can read it, or change it unnoticed.
 *
 * <p>Equal texts are stored differently. So no condition finds one, and {@code saveChanges} takes it for changed each time.
 *
 * <p>The key is a new one in each run, as the demo leaves nothing behind. An application has it from a service that keeps
 * keys, and stores beside the text which key it was, so that keys can be replaced.
 */
public final class EncryptedText implements AttributeConverter<String> {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SecretKey KEY = new SecretKeySpec(random(KEY_BYTES), "AES");

    @Override
    public AttributeValue transformFrom(String text) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        ByteBuffer stored = ByteBuffer.allocate(nonce.length + encrypted.length);
        return AttributeValue.fromB(
                SdkBytes.fromByteArray(stored.put(nonce).put(encrypted).array()));
    }

    @Override
    public String transformTo(AttributeValue stored) {
        ByteBuffer bytes = stored.b().asByteBuffer();
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] encrypted = new byte[bytes.remaining() - nonce.length];
        bytes.get(nonce).get(encrypted);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, encrypted), StandardCharsets.UTF_8);
    }

    @Override
    public EnhancedType<String> type() {
        return EnhancedType.of(String.class);
    }

    @Override
    public AttributeValueType attributeValueType() {
        return AttributeValueType.B;
    }

    private static byte[] cipher(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, KEY, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the text cannot be encrypted or decrypted with this key", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
