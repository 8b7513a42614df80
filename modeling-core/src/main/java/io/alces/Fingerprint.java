package io.alces;

import io.alces.query.CanIgnoreReturnValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Eight bytes that tell one read from another, the same in every JVM.
 *
 * <p>Every part is hashed with its length, so that no two sequences of parts look alike.
 */
@CanIgnoreReturnValue
final class Fingerprint {
    static final int BYTES = 8;

    private final MessageDigest digest = sha256();

    Fingerprint add(@Nullable String text) {
        return text == null ? length(-1) : add(text.getBytes(StandardCharsets.UTF_8));
    }

    Fingerprint add(boolean flag) {
        return length(flag ? 1 : 0);
    }

    Fingerprint add(Map<String, String> names) {
        length(names.size());
        new TreeMap<>(names).forEach((placeholder, name) -> add(placeholder).add(name));
        return this;
    }

    /** Adds values in their order. */
    Fingerprint addAll(Collection<AttributeValue> values) {
        length(values.size());
        values.forEach(this::add);
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(digest.digest(), BYTES);
    }

    private Fingerprint add(AttributeValue value) {
        add(value.type().name());
        return switch (value.type()) {
            case S -> add(value.s());
            case N -> add(value.n());
            case B -> add(value.b().asByteArrayUnsafe());
            case SS ->
                addSorted(value.ss().stream().map(SdkBytes::fromUtf8String).toList());
            case NS ->
                addSorted(value.ns().stream().map(SdkBytes::fromUtf8String).toList());
            case BS -> addSorted(value.bs());
            case L -> addAll(value.l());
            case M -> addMap(value.m());
            default -> add(Boolean.TRUE.equals(value.bool()));
        };
    }

    private Fingerprint addSorted(List<SdkBytes> elements) {
        length(elements.size());
        elements.stream()
                .map(SdkBytes::asByteArrayUnsafe)
                .sorted(Arrays::compare)
                .forEach(this::add);
        return this;
    }

    private Fingerprint addMap(Map<String, AttributeValue> map) {
        length(map.size());
        new TreeMap<>(map).forEach((name, value) -> add(name).add(value));
        return this;
    }

    private Fingerprint add(byte[] bytes) {
        length(bytes.length);
        digest.update(bytes);
        return this;
    }

    private Fingerprint length(int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        return this;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
