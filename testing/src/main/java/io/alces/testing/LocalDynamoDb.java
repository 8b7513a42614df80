package io.alces.testing;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A database of DynamoDB Local, in this JVM and in memory, without tables at first and seen by nobody else.
 *
 * <pre>{@code
 * try (LocalDynamoDb dynamoDb = LocalDynamoDb.start()) {
 *     Alces alces = Alces.builder().client(dynamoDb.client()).build();
 *     alces.model(Order.class).table().create().execute();
 * }
 * }</pre>
 *
 * <p>The first start of a JVM takes a second or two, every other one milliseconds: the engine is shared, the databases
 * are not. It is quiet, sends no telemetry and writes no file. While one database is open, threads of the engine keep
 * the JVM alive; once the last is closed, it ends.
 *
 * <p><b>The port of the engine is free, but open on all network interfaces</b>, which DynamoDB Local does not let us
 * change; where that is unwanted, {@link #startEmbedded()} opens none.
 *
 * <p>Instances are thread-safe.
 */
public final class LocalDynamoDb implements AutoCloseable {
    private final Database database;
    private @Nullable DynamoDbClient client;
    private @Nullable DynamoDbAsyncClient asyncClient;
    private boolean closed;

    LocalDynamoDb(Database database) {
        this.database = database;
    }

    /**
     * Starts over HTTP on a free port, which is the whole path of the SDK: marshalling, retries, interceptors.
     *
     * @throws IllegalStateException if DynamoDB Local does not start
     */
    public static LocalDynamoDb start() {
        return new LocalDynamoDb(HttpEngine.take());
    }

    /**
     * Starts without a port: clients call the engine itself, so that nothing of HTTP, and no retry, happens.
     *
     * <p>The clients are proxies of the engine, without {@code serviceClientConfiguration()}.
     *
     * @throws IllegalStateException if DynamoDB Local does not start, or the environment variable {@code
     *     DDB_LOCAL_TELEMETRY} is not {@code 0}: nothing else keeps the engine from sending telemetry
     */
    public static LocalDynamoDb startEmbedded() {
        return new LocalDynamoDb(EmbeddedDatabase.start());
    }

    /**
     * Where the engine listens. Which database is reached there is told by the access key, so use the clients given
     * here, or credentials of your own for a database of its own.
     *
     * @throws IllegalStateException if this is embedded, or closed
     */
    public synchronized URI endpoint() {
        requireOpen();
        return database.endpoint();
    }

    /**
     * The client of this database, always the same one; closed with this.
     *
     * <p>It tries a call at most four times, with a millisecond between.
     *
     * @throws IllegalStateException if this is closed
     */
    public synchronized DynamoDbClient client() {
        requireOpen();
        DynamoDbClient made = client;
        if (made == null) {
            made = database.client(Retries.DEFAULT_ATTEMPTS);
            client = made;
        }
        return made;
    }

    /**
     * The asynchronous client of this database, always the same one; closed with this.
     *
     * @throws IllegalStateException if this is closed
     */
    public synchronized DynamoDbAsyncClient asyncClient() {
        requireOpen();
        DynamoDbAsyncClient made = asyncClient;
        if (made == null) {
            made = database.asyncClient(Retries.DEFAULT_ATTEMPTS);
            asyncClient = made;
        }
        return made;
    }

    /**
     * The name under which a table is this database's own: the name itself, but on an endpoint that tests share with
     * others, where it gets a prefix.
     */
    public String tableName(String name) {
        return database.tableName(name);
    }

    /** Closes the clients, and drops the tables. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (client != null) {
            client.close();
        }
        if (asyncClient != null) {
            asyncClient.close();
        }
        database.release();
    }

    Database database() {
        return database;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("This LocalDynamoDb is closed: start another one");
        }
    }
}
