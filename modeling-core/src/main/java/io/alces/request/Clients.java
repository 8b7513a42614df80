package io.alces.request;

import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The clients of one {@code Alces}. Thread-safe. */
public interface Clients extends AutoCloseable {

    /**
     * The client for blocking calls.
     *
     * @throws IllegalStateException if there is none, saying what to configure
     */
    DynamoDbClient blocking();

    /**
     * The client for asynchronous calls.
     *
     * @throws IllegalStateException if there is none, saying what to configure
     */
    DynamoDbAsyncClient async();

    /** Closes the clients that were made here, and none that was given. */
    @Override
    void close();
}
