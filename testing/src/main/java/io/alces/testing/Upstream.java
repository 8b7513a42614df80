package io.alces.testing;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The way from one proxied connection to the engine: a connection, renewed once it may have gone stale. */
final class Upstream implements AutoCloseable {
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final URI target;
    private @Nullable HttpConnection connection;
    private long usedAt;

    Upstream(URI target) {
        this.target = target;
    }

    HttpMessage send(HttpMessage request) throws IOException {
        HttpConnection connected = connect();
        connected.write(request);
        HttpMessage answer = connected.read();
        if (answer == null) {
            throw new EOFException("The engine closed the connection without an answer");
        }
        usedAt = System.nanoTime();
        return answer;
    }

    private HttpConnection connect() throws IOException {
        HttpConnection connected = connection;
        if (connected != null && System.nanoTime() - usedAt < FRESH_NANOS) {
            return connected;
        }
        close();
        connected = new HttpConnection(new Socket(target.getHost(), target.getPort()));
        connection = connected;
        return connected;
    }

    @Override
    public void close() throws IOException {
        if (connection != null) {
            connection.close();
        }
    }
}
