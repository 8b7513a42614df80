package io.alces.testing;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** An engine of its own, called without a port: no HTTP, hence no retries and no interceptors. */
final class EmbeddedDatabase implements Database {
    private static final String TELEMETRY = "DDB_LOCAL_TELEMETRY";

    private final AmazonDynamoDBLocal engine;

    private EmbeddedDatabase(AmazonDynamoDBLocal engine) {
        this.engine = engine;
    }

    static EmbeddedDatabase start() {
        requireTelemetryOff(System.getenv(TELEMETRY));
        return new EmbeddedDatabase(Quietly.call(() -> DynamoDBEmbedded.create()));
    }

    /** Only the environment turns the telemetry of an embedded engine off; a running JVM cannot set it. */
    static void requireTelemetryOff(@Nullable String value) {
        if (!"0".equals(value)) {
            throw new IllegalStateException("Embedded DynamoDB Local would send telemetry and write "
                    + "dynamodb-local-metadata.json into the working folder: set the environment variable "
                    + TELEMETRY + "=0 for the JVM that runs it (Surefire: <environmentVariables>), "
                    + "or use DynamoDB Local over HTTP, which needs no variable");
        }
    }

    @Override
    public URI endpoint() {
        throw new IllegalStateException("Embedded DynamoDB Local has no endpoint: use its clients, "
                + "or start DynamoDB Local over HTTP with LocalDynamoDb.start()");
    }

    @Override
    public DynamoDbClient client(int attempts) {
        return engine.dynamoDbClient();
    }

    @Override
    public DynamoDbAsyncClient asyncClient(int attempts) {
        return engine.dynamoDbAsyncClient();
    }

    @Override
    public String tableName(String name) {
        return name;
    }

    @Override
    public Database through(URI endpoint) {
        throw new IllegalStateException("No FaultProxy stands before an embedded DynamoDB Local, which has no port: "
                + "use DynamoDB Local over HTTP");
    }

    @Override
    public void release() {
        engine.shutdownNow();
    }
}
