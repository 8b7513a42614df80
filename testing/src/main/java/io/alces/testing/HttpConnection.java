package io.alces.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One end of a connection that speaks HTTP/1.1, for one thread at a time. */
final class HttpConnection implements AutoCloseable {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEXADECIMAL = 16;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    HttpConnection(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** The next message, or null if the other end has closed the connection instead. */
    @Nullable HttpMessage read() throws IOException {
        String startLine = readLine();
        if (startLine == null) {
            return null;
        }
        Map<String, String> headers = readHeaders();
        if (headers.remove("Expect") != null) {
            out.write(CONTINUE);
            out.flush();
        }
        byte[] body = readBody(headers);
        return new HttpMessage(startLine, headers, body);
    }

    void write(HttpMessage message) throws IOException {
        message.writeTo(out);
    }

    void writeHalf(HttpMessage message) throws IOException {
        message.writeHalfTo(out);
    }

    /** Closes so that the other end sees its connection reset, whatever it was doing. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Map<String, String> readHeaders() throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = requireLine(); !line.isEmpty(); line = requireLine()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] readBody(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.remove("Transfer-Encoding"))) {
            return readChunks();
        }
        return readFully(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
    }

    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = chunkLength(); length > 0; length = chunkLength()) {
            body.write(readFully(length));
            requireLine();
        }
        readHeaders();
        return body.toByteArray();
    }

    private int chunkLength() throws IOException {
        return Integer.parseInt(requireLine().split(";", 2)[0].strip(), HEXADECIMAL);
    }

    private byte[] readFully(int length) throws IOException {
        byte[] octets = in.readNBytes(length);
        if (octets.length < length) {
            throw new EOFException("The connection ended within a body");
        }
        return octets;
    }

    private String requireLine() throws IOException {
        String line = readLine();
        if (line == null) {
            throw new EOFException("The connection ended within the head of a message");
        }
        return line;
    }

    private @Nullable String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                return endOfInput(line);
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static @Nullable String endOfInput(ByteArrayOutputStream line) throws SocketException {
        if (line.size() > 0) {
            throw new SocketException("The connection ended within a line");
        }
        return null;
    }
}
