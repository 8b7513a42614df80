package io.alces.testing;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

/**
 * The connections of all clients of all tests, which take long to set up.
 *
 * <p>They are never closed: their threads are daemons, and an SDK client leaves an HTTP client that it was given open.
 */
final class SharedHttp {
    private static final int CONNECTIONS = 500;

    private SharedHttp() {}

    static SdkHttpClient client() {
        return Sync.CLIENT;
    }

    static SdkAsyncHttpClient asyncClient() {
        return Async.CLIENT;
    }

    private static final class Sync {
        static final SdkHttpClient CLIENT =
                Apache5HttpClient.builder().maxConnections(CONNECTIONS).build();
    }

    private static final class Async {
        static final SdkAsyncHttpClient CLIENT =
                NettyNioAsyncHttpClient.builder().maxConcurrency(CONNECTIONS).build();
    }
}
