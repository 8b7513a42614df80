package io.alces.testing;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/**
 * The one DynamoDB Local over HTTP of this JVM: started for the first database taken from it, stopped with the last.
 *
 * <p>It runs threads that keep a JVM alive, so it must not outlive its use. Each access key has a database of its own,
 * which costs the engine four threads and some megabytes until it stops; databases are therefore emptied and used again.
 */
final class HttpEngine {
    private static final int BIND_ATTEMPTS = 5;
    private static @Nullable HttpEngine running;

    private final DynamoDBProxyServer server;
    private final URI endpoint;
    private final Deque<StaticCredentialsProvider> free = new ArrayDeque<>();
    private int made;
    private int taken;

    private HttpEngine(DynamoDBProxyServer server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    /** A database without tables. */
    static Database take() {
        synchronized (HttpEngine.class) {
            HttpEngine engine = running;
            if (engine == null) {
                engine = Quietly.call(HttpEngine::start);
                running = engine;
            }
            return engine.lease();
        }
    }

    private static HttpEngine start() throws Exception {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                return start(port);
            } catch (IOException e) {
                if (attempt == BIND_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static HttpEngine start(int port) throws Exception {
        String[] options = {"-inMemory", "-disableTelemetry", "-port", Integer.toString(port)};
        DynamoDBProxyServer server = ServerRunner.createServerFromCommandLineArgs(options);
        server.start();
        return new HttpEngine(server, URI.create("http://127.0.0.1:" + port));
    }

    /** Free a moment ago: another process may take it before the engine does. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new IllegalStateException("No free port for DynamoDB Local", e);
        }
    }

    private Database lease() {
        taken++;
        StaticCredentialsProvider credentials = free.isEmpty() ? newCredentials() : free.pop();
        return new HttpDatabase(endpoint, Region.US_EAST_1, credentials, "", emptied -> giveBack(credentials, emptied));
    }

    private StaticCredentialsProvider newCredentials() {
        made++;
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("alces" + made, "alces"));
    }

    private void giveBack(StaticCredentialsProvider credentials, boolean emptied) {
        synchronized (HttpEngine.class) {
            if (emptied) {
                free.push(credentials);
            }
            taken--;
            if (taken == 0) {
                running = null;
                stop();
            }
        }
    }

    private void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not stop", e);
        }
    }
}
