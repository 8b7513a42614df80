package io.alces.benchmarks.http;

import io.alces.Alces;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Clients of the real SDK that reach nothing but memory.
 *
 * <p>All have the same region, credentials, retries and time limits, which are those of the clients that Alces builds.
 */
public final class Clients {
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("access", "secret"));
    private static final int ATTEMPTS = 4;
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

    static {
        System.setProperty(SdkSystemSetting.SYNC_HTTP_SERVICE_IMPL.property(), InMemoryHttpService.class.getName());
        System.setProperty(
                SdkSystemSetting.ASYNC_HTTP_SERVICE_IMPL.property(), InMemoryAsyncHttpService.class.getName());
    }

    private Clients() {}

    /** Answers every call of every client from now on. */
    public static void answerWith(Answers answers) {
        InMemory.answerWith(answers);
    }

    public static DynamoDbClient blocking() {
        return configure(DynamoDbClient.builder()).build();
    }

    public static DynamoDbAsyncClient async() {
        return configure(DynamoDbAsyncClient.builder()).build();
    }

    /** Alces with the clients that it builds itself. */
    public static Alces alces() {
        return Alces.builder()
                .region(Region.EU_NORTH_1)
                .credentials(CREDENTIALS)
                .attempts(ATTEMPTS)
                .attemptTimeout(ATTEMPT_TIMEOUT)
                .callTimeout(CALL_TIMEOUT)
                .build();
    }

    private static <B extends AwsClientBuilder<B, C>, C> B configure(B builder) {
        return builder.region(Region.EU_NORTH_1)
                .credentialsProvider(CREDENTIALS)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build())
                        .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                        .apiCallTimeout(CALL_TIMEOUT)
                        .build());
    }
}
