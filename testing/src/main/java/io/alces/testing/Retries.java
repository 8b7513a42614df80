package io.alces.testing;

import java.time.Duration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** How the clients of tests retry: as in production, but without the waiting. */
final class Retries {
    static final int DEFAULT_ATTEMPTS = 4;

    private static final BackoffStrategy SHORT = BackoffStrategy.fixedDelay(Duration.ofMillis(1));

    private Retries() {}

    static ClientOverrideConfiguration of(int attempts) {
        StandardRetryStrategy strategy = StandardRetryStrategy.builder()
                .maxAttempts(attempts)
                .backoffStrategy(SHORT)
                .throttlingBackoffStrategy(SHORT)
                .circuitBreakerEnabled(false)
                .build();
        return ClientOverrideConfiguration.builder().retryStrategy(strategy).build();
    }
}
