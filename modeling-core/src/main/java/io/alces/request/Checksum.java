package io.alces.request;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Tells damage from what is intact, but not who made it. */
record Checksum() implements CursorSeal {

    @Override
    public boolean isKeyed() {
        return false;
    }

    @Override
    public int length() {
        return Integer.BYTES;
    }

    @Override
    public byte[] of(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return ByteBuffer.allocate(length()).putInt((int) checksum.getValue()).array();
    }

    @Override
    public boolean fits(byte[] seal, byte[] content) {
        return Arrays.equals(seal, of(content));
    }
}
