package io.alces;

import io.alces.request.CursorSeal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Text that is given out to come back: safe in URLs, of one read, and refused if it was changed.
 *
 * <p>It is the base64 of: one byte that tells its kind and whether it takes a key to make it, eight that identify the
 * read, the content, and the seal of all these.
 */
final class Envelope {
    private static final int HEAD_BYTES = 1 + Fingerprint.BYTES;
    private static final int KEYED = 0x80;

    private final Kind kind;
    private final String model;
    private final CursorSeal seal;
    private final Supplier<Fingerprint> fingerprint;

    /**
     * Texts of the read that {@code fingerprint} identifies, so that no other one takes them.
     *
     * @param fingerprint asked for when a text is written or read, which most reads never do
     */
    Envelope(Kind kind, String model, CursorSeal seal, Supplier<Fingerprint> fingerprint) {
        this.kind = kind;
        this.model = model;
        this.seal = seal;
        this.fingerprint = fingerprint;
    }

    /** What a text is, and its words in messages. */
    enum Kind {
        CURSOR(
                1,
                "cursor",
                "Page.cursor()",
                "read; table, index, key condition, filter, direction and segment must be those of the page that it came"
                        + " with"),
        CHECKPOINT(
                2,
                "checkpoint",
                "SegmentPage.checkpoint()",
                "scan; table, index, filter and number of segments must be those of the page that it came with");

        private final int code;
        private final String noun;
        private final String origin;
        private final String identity;

        Kind(int code, String noun, String origin, String identity) {
            this.code = code;
            this.noun = noun;
            this.origin = origin;
            this.identity = identity;
        }
    }

    /** Checkpoints of a scan of the same in so many segments. */
    Envelope ofCheckpoints(int segments) {
        return new Envelope(
                Kind.CHECKPOINT, model, seal, () -> fingerprint.get().add(Integer.toString(segments)));
    }

    String close(byte[] content) {
        byte[] body = ByteBuffer.allocate(HEAD_BYTES + content.length)
                .put(firstByte(seal.isKeyed()))
                .put(fingerprint.get().bytes())
                .put(content)
                .array();
        return text(ByteBuffer.allocate(body.length + seal.length())
                .put(body)
                .put(seal.of(body))
                .array());
    }

    /**
     * The content of a text.
     *
     * @throws IllegalArgumentException if it is not one that was given out here, for the same read
     */
    ByteBuffer open(String text) {
        byte[] bytes = bytes(text);
        checkFirst(bytes[0]);
        int end = bytes.length - seal.length();
        if (end < HEAD_BYTES) {
            throw damaged();
        }
        if (!seal.fits(Arrays.copyOfRange(bytes, end, bytes.length), Arrays.copyOf(bytes, end))) {
            throw seal.isKeyed() ? broken() : damaged();
        }
        if (!Arrays.equals(bytes, 1, HEAD_BYTES, fingerprint.get().bytes(), 0, Fingerprint.BYTES)) {
            throw refused("belongs to another " + kind.identity);
        }
        return ByteBuffer.wrap(bytes, HEAD_BYTES, end - HEAD_BYTES);
    }

    /** What is said of a text that is none of its kind. */
    IllegalArgumentException damaged() {
        return refused("is damaged or no " + kind.noun + "; pass on what " + kind.origin + " gave, unchanged");
    }

    /** The bytes of a text, at least one; of the several texts that have the same bytes, only the one given out is taken. */
    private byte[] bytes(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw damaged();
        }
        if (bytes.length == 0 || !text(bytes).equals(text)) {
            throw damaged();
        }
        return bytes;
    }

    private void checkFirst(byte first) {
        if (first == firstByte(seal.isKeyed())) {
            return;
        }
        if (first != firstByte(!seal.isKeyed())) {
            throw damaged();
        }
        throw seal.isKeyed()
                ? refused("is not sealed, but with cursorKeys(..) only sealed ones are taken; start at the beginning")
                : refused("is sealed, and there is no key to check it with; set the key of who sealed it with"
                        + " cursorKeys(..)");
    }

    private byte firstByte(boolean keyed) {
        return (byte) (keyed ? kind.code | KEYED : kind.code);
    }

    private IllegalArgumentException broken() {
        return refused("was changed, or sealed with a key that is none of cursorKeys(..); pass on what " + kind.origin
                + " gave, unchanged, and keep the keys of those that are still in use");
    }

    private IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(model + ": the " + kind.noun + " " + reason);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
