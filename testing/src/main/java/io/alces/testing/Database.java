package io.alces.testing;

import java.net.URI;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tables that nobody else sees, until they are released. Thread-safe. */
interface Database {

    /** Where the database listens; an {@link IllegalStateException} if it has no port. */
    URI endpoint();

    /** A new client, to be closed by the caller. */
    DynamoDbClient client(int attempts);

    /** A new client, to be closed by the caller. */
    DynamoDbAsyncClient asyncClient(int attempts);

    /** The name to give a table of this database so that it is nobody else's. */
    String tableName(String name);

    /** The same database, reached through another endpoint; releasing either releases both. */
    Database through(URI endpoint);

    /** Deletes the tables of this database, and gives back what it holds. */
    void release();
}
