package io.alces.request;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The first half of an HMAC-SHA256. No text of it tells a key. */
final class KeyedSeal implements CursorSeal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 16;
    private static final int LEAST_KEY_BYTES = 32;

    private final List<SecretKey> keys;

    KeyedSeal(List<byte[]> keys) {
        this.keys = keys.stream().map(KeyedSeal::checked).toList();
    }

    @Override
    public boolean isKeyed() {
        return true;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public byte[] of(byte[] content) {
        return seal(keys.get(0), content);
    }

    /** Takes as long whether and wherever seals differ, so that time tells nothing about the right one. */
    @Override
    public boolean fits(byte[] seal, byte[] content) {
        boolean fits = false;
        for (SecretKey key : keys) {
            fits |= MessageDigest.isEqual(seal, seal(key, content));
        }
        return fits;
    }

    private static SecretKey checked(byte[] key) {
        if (Objects.requireNonNull(key, "cursorKeys").length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("cursorKeys: expected keys of at least " + LEAST_KEY_BYTES
                    + " bytes, found one of " + key.length + "; take them from a secure random generator");
        }
        return new SecretKeySpec(key, ALGORITHM);
    }

    private static byte[] seal(SecretKey key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(content), LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
