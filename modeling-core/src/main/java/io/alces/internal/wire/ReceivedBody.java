package io.alces.internal.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What the headers of an answer say of its body, for who reads that before the SDK does. Immutable; each answer has its own,
 * which is equal to no other.
 */
final class ReceivedBody {
    private static final String CHECKSUM = "x-amz-crc32";
    private static final String ENCODING = "Content-Encoding";
    private static final String LENGTH = "Content-Length";

    /** More than DynamoDB sends at once; what claims to be longer gets its memory as it comes. */
    private static final int MAX_LENGTH = 1 << 25;

    private final @Nullable String checksum;
    private final boolean isCompressed;
    private final int length;

    /**
     * Takes what was said.
     *
     * @param checksum the CRC32 of the body as it was sent, in decimal digits; null if it was not sent
     * @param isCompressed whether it was sent as gzip
     * @param length how many bytes were sent; -1 if that was not said
     */
    ReceivedBody(@Nullable String checksum, boolean isCompressed, int length) {
        this.checksum = checksum;
        this.isCompressed = isCompressed;
        this.length = length;
    }

    static ReceivedBody of(SdkHttpResponse answer) {
        return new ReceivedBody(
                answer.firstMatchingHeader(CHECKSUM).orElse(null),
                answer.firstMatchingHeader(ENCODING)
                        .filter("gzip"::equalsIgnoreCase)
                        .isPresent(),
                answer.firstMatchingHeader(LENGTH).flatMap(ReceivedBody::length).orElse(-1));
    }

    private static Optional<Integer> length(String header) {
        try {
            int length = Integer.parseInt(header);
            return length >= 0 && length <= MAX_LENGTH ? Optional.of(length) : Optional.empty();
        } catch (NumberFormatException unusable) {
            return Optional.empty();
        }
    }

    /** The same answer for a body that was checked and unpacked. */
    static SdkHttpResponse withoutHeaders(SdkHttpResponse answer) {
        return answer.toBuilder()
                .removeHeader(CHECKSUM)
                .removeHeader(ENCODING)
                .removeHeader(LENGTH)
                .build();
    }

    /**
     * Reads a body to its end.
     *
     * @throws RetryableException if it breaks off, or is not what its checksum says
     */
    byte[] read(InputStream sent) {
        try (sent) {
            return checked(length < 0 ? sent.readAllBytes() : readKnown(sent));
        } catch (IOException broken) {
            throw RetryableException.create("The answer broke off", broken);
        }
    }

    /** Reads a body of the length that was said, or of another one; the streams' own ways take twice the memory. */
    private byte[] readKnown(InputStream sent) throws IOException {
        byte[] body = new byte[length];
        int read = sent.readNBytes(body, 0, length);
        int next = sent.read();
        if (next < 0) {
            return read == length ? body : Arrays.copyOf(body, read);
        }
        ByteSink longer = new ByteSink(length + 1);
        longer.put(body);
        longer.put(new byte[] {(byte) next});
        longer.put(sent.readAllBytes());
        return longer.toBytes();
    }

    /**
     * The body as it was before it was sent.
     *
     * @throws RetryableException if it is not what its checksum says
     */
    byte[] checked(byte[] sent) {
        if (checksum != null) {
            CRC32 found = new CRC32();
            found.update(sent);
            if (!checksum.equals(Long.toString(found.getValue()))) {
                throw RetryableException.create("The answer is not what its checksum says; it was damaged on its way");
            }
        }
        return isCompressed ? unpacked(sent) : sent;
    }

    private static byte[] unpacked(byte[] sent) {
        try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return unpacking.readAllBytes();
        } catch (IOException damaged) {
            throw RetryableException.create("The answer cannot be unpacked; it was damaged on its way", damaged);
        }
    }
}
