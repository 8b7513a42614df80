package io.alces;

import io.alces.request.Clients;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Clients that were given, and clients that are made when first asked for. Closes only those that it made.
 *
 * <p>A client is made at the first call of its kind, so that an application which only blocks never starts the threads
 * of the asynchronous one.
 */
final class ManagedClients implements Clients {
    private final @Nullable DynamoDbClient givenBlocking;
    private final @Nullable DynamoDbAsyncClient givenAsync;
    private final @Nullable ClientSettings settings;
    private volatile @Nullable DynamoDbClient madeBlocking;
    private volatile @Nullable DynamoDbAsyncClient madeAsync;
    private @Nullable TimeoutExecutor timeouts;
    private volatile boolean closed;

    /**
     * Makes the clients of one {@code Alces}.
     *
     * @param settings how to make a client that was not given; null if the given ones are all there are
     */
    ManagedClients(
            @Nullable DynamoDbClient blocking, @Nullable DynamoDbAsyncClient async, @Nullable ClientSettings settings) {
        this.givenBlocking = blocking;
        this.givenAsync = async;
        this.settings = settings;
    }

    @Override
    public DynamoDbClient blocking() {
        checkOpen();
        if (givenBlocking != null) {
            return givenBlocking;
        }
        DynamoDbClient made = madeBlocking;
        return made != null ? made : makeBlocking();
    }

    @Override
    public DynamoDbAsyncClient async() {
        checkOpen();
        if (givenAsync != null) {
            return givenAsync;
        }
        DynamoDbAsyncClient made = madeAsync;
        return made != null ? made : makeAsync();
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            close(madeBlocking);
        } finally {
            try {
                close(madeAsync);
            } finally {
                closeTimeouts();
            }
        }
    }

    private void closeTimeouts() {
        if (timeouts != null) {
            timeouts.shutdown();
        }
    }

    private synchronized DynamoDbClient makeBlocking() {
        DynamoDbClient made = madeBlocking;
        if (made == null) {
            made = settings(() -> "there is no client for blocking calls;"
                            + " give one with Alces.builder().client(..), or call executeAsync()")
                    .blocking(timeouts());
            madeBlocking = made;
        }
        return made;
    }

    private synchronized DynamoDbAsyncClient makeAsync() {
        DynamoDbAsyncClient made = madeAsync;
        if (made == null) {
            made = settings(() -> "there is no client for asynchronous calls;"
                            + " give one with Alces.builder().asyncClient(..), or call execute()")
                    .async(timeouts());
            madeAsync = made;
        }
        return made;
    }

    private synchronized TimeoutExecutor timeouts() {
        TimeoutExecutor made = timeouts == null ? new TimeoutExecutor() : timeouts;
        timeouts = made;
        return made;
    }

    private ClientSettings settings(Supplier<String> missing) {
        checkOpen();
        if (settings == null) {
            throw new IllegalStateException(missing.get());
        }
        return settings;
    }

    private static void close(@Nullable SdkAutoCloseable client) {
        if (client != null) {
            client.close();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("this Alces is closed");
        }
    }
}
