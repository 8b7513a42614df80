package io.alces.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** A request or an answer of HTTP/1.1, immutable, its body in one piece. */
final class HttpMessage {
    static final String CHECKSUM = "x-amz-crc32";
    private static final String LENGTH = "Content-Length";

    private final String startLine;
    private final Map<String, String> headers;
    private final byte[] body;

    HttpMessage(String startLine, Map<String, String> headers, byte[] body) {
        this.startLine = startLine;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body.clone();
    }

    /** An answer of DynamoDB, with the checksum that belongs to it. */
    static HttpMessage answer(int status, String body) {
        return new HttpMessage(
                        "HTTP/1.1 " + status + " Injected",
                        Map.of("Content-Type", "application/x-amz-json-1.0"),
                        bytes(""))
                .withBody(body);
    }

    /** The same message with another body, its checksum right. */
    HttpMessage withBody(String text) {
        byte[] replaced = bytes(text);
        CRC32 checksum = new CRC32();
        checksum.update(replaced);
        return new HttpMessage(startLine, headers, replaced).with(CHECKSUM, Long.toString(checksum.getValue()));
    }

    HttpMessage with(String header, String value) {
        HttpMessage changed = new HttpMessage(startLine, headers, body);
        changed.headers.put(header, value);
        return changed;
    }

    HttpMessage without(String header) {
        HttpMessage changed = new HttpMessage(startLine, headers, body);
        changed.headers.remove(header);
        return changed;
    }

    /** The value of a header, whose name may be in any case; empty if it is absent. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The status of an answer. */
    int status() {
        return Integer.parseInt(startLine.split(" ", 3)[1]);
    }

    String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    void writeTo(OutputStream out) throws IOException {
        write(out, body.length);
    }

    /** Announces the whole body, and writes the first half of it. */
    void writeHalfTo(OutputStream out) throws IOException {
        write(out, body.length / 2);
    }

    private void write(OutputStream out, int length) throws IOException {
        StringBuilder head = new StringBuilder(startLine).append("\r\n");
        with(LENGTH, Integer.toString(body.length))
                .headers
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body, 0, length);
        out.flush();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
