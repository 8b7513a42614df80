package io.alces.testing;

import io.alces.query.CheckReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between SDK clients and an engine, and makes chosen calls fail as they do in production.
 *
 * <pre>{@code
 * @Test
 * void put_answerLost_isStored(Model<Order> orders, FaultProxy proxy) {
 *     proxy.on("PutItem").call(0).inject(Fault.cutAfterForwarding());
 *
 *     orders.save(order).execute();
 *
 *     assertThat(proxy.unused()).isEmpty();
 *     assertThat(proxy.calls()).hasSize(2);
 * }
 * }</pre>
 *
 * <p>Calls are HTTP requests, counted per operation from 0 in the order they arrive, so the SDK's own retries count.
 * Calls without a rule are forwarded. Only what a fault says is altered: the answers are the engine's.
 *
 * <p>The proxy listens on the loopback interface, on a free port, and speaks plain HTTP/1.1. It is thread-safe.
 */
@CheckReturnValue
public final class FaultProxy implements AutoCloseable {
    private static final String TARGET = "X-Amz-Target";
    private static final int BACKLOG = 200;

    private final URI target;
    private final ServerSocket server;
    private final FaultScript script = new FaultScript();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private FaultProxy(URI target, ServerSocket server) {
        this.target = target;
        this.server = server;
    }

    /**
     * Starts a proxy before the engine that listens at an endpoint such as {@link LocalDynamoDb#endpoint()}.
     *
     * @throws IllegalArgumentException if the endpoint is not {@code http://host:port}
     */
    public static FaultProxy startBefore(URI endpoint) {
        if (!"http".equals(endpoint.getScheme()) || endpoint.getHost() == null || endpoint.getPort() < 0) {
            throw new IllegalArgumentException("A FaultProxy cannot forward to " + endpoint
                    + ": expected an endpoint such as http://127.0.0.1:8000");
        }
        try {
            ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
            FaultProxy proxy = new FaultProxy(endpoint, server);
            startThread("alces-fault-proxy", proxy::acceptAll);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("The FaultProxy found no free port on the loopback interface", e);
        }
    }

    /** Where clients reach the engine through this proxy. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /**
     * Begins a rule for an operation, named as in the API of DynamoDB: {@code PutItem}, {@code BatchWriteItem}.
     *
     * @throws IllegalArgumentException if DynamoDB has no such operation
     */
    public FaultedOperation on(String operation) {
        Operations.requireKnown(operation);
        return new FaultedOperation(script, operation);
    }

    /** The calls so far, in the order they arrived. */
    public List<ProxiedCall> calls() {
        return script.calls();
    }

    /** The rules that have met no call so far, in words; a test whose faults all happened finds none. */
    public List<String> unused() {
        return script.unused();
    }

    /** Forgets all rules and calls, and counts from 0 again. */
    public void reset() {
        script.reset();
    }

    /** Stops listening, and closes every connection. A second call does nothing. */
    @Override
    public void close() {
        try {
            server.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The FaultProxy did not close", e);
        }
    }

    /** The operation that a request asks for, without the version of the API. */
    static String operation(HttpMessage request) {
        String name = request.header(TARGET);
        return name.substring(name.indexOf('.') + 1);
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = server.accept();
                clients.add(client);
                closeIfStopped(client);
                startThread("alces-fault-proxy-connection", () -> serve(client));
            }
        } catch (IOException closed) {
            // Closing the proxy ends the wait for clients.
        }
    }

    /** A client that was accepted while the proxy closed may have been added too late to be closed with the others. */
    private void closeIfStopped(Socket client) throws IOException {
        if (server.isClosed()) {
            client.close();
        }
    }

    private void serve(Socket socket) {
        try (HttpConnection client = new HttpConnection(socket);
                Upstream upstream = new Upstream(target)) {
            new ProxyConnection(client, upstream, script).serve();
        } catch (IOException gone) {
            // A client or an engine that went away ends its connection, and no other.
        } finally {
            clients.remove(socket);
        }
    }

    private static void startThread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
