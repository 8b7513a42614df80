package io.alces;

import io.alces.internal.wire.WireInterceptor;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * How Alces makes a client of its own. Immutable.
 *
 * <p>What regions and credentials there are takes time to load; they are asked for when the first client is made.
 *
 * <p>Retries and time limits are always set: what the SDK does where they are not takes most of a minute to give up on
 * a throttled call, and changes from version to version.
 */
record ClientSettings(
        @Nullable URI endpoint,
        @Nullable Supplier<Region> region,
        @Nullable Supplier<AwsCredentialsProvider> credentials,
        int attempts,
        Duration attemptTimeout,
        Duration callTimeout) {

    static final int DEFAULT_ATTEMPTS = 4;
    static final Duration DEFAULT_ATTEMPT_TIMEOUT = Duration.ofSeconds(10);
    static final Duration DEFAULT_CALL_TIMEOUT = Duration.ofSeconds(30);

    /** A client that blocks, whose time limits are kept by {@code timeouts}. */
    DynamoDbClient blocking(TimeoutExecutor timeouts) {
        return configure(DynamoDbClient.builder(), timeouts).build();
    }

    /** An asynchronous client, whose time limits are kept by {@code timeouts}. */
    DynamoDbAsyncClient async(TimeoutExecutor timeouts) {
        return configure(DynamoDbAsyncClient.builder(), timeouts).build();
    }

    private <B extends AwsClientBuilder<B, C>, C> B configure(B builder, TimeoutExecutor timeouts) {
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        if (region != null) {
            builder.region(region.get());
        }
        if (credentials != null) {
            builder.credentialsProvider(credentials.get());
        }
        return builder.overrideConfiguration(overrides(timeouts));
    }

    private ClientOverrideConfiguration overrides(TimeoutExecutor timeouts) {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(attempts)
                        .build())
                .apiCallAttemptTimeout(attemptTimeout)
                .apiCallTimeout(callTimeout)
                .scheduledExecutorService(timeouts)
                .addExecutionInterceptor(new WireInterceptor())
                .build();
    }
}
