package io.alces.testing;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Where the databases of tests come from: an engine in this JVM, unless a system property names another one. */
final class TestDatabases {
    static final String ENDPOINT = "alces.testing.endpoint";

    private TestDatabases() {}

    static LocalDynamoDb start(boolean embedded) {
        String endpoint = System.getProperty(ENDPOINT);
        if (endpoint != null) {
            return new LocalDynamoDb(external(endpoint));
        }
        return embedded ? LocalDynamoDb.startEmbedded() : LocalDynamoDb.start();
    }

    /** Holds a database until the last test has run, so that the engine is not stopped and started between tests. */
    static void keepEngine(ExtensionContext.Store store, ExtensionSettings settings) {
        if (!settings.embedded() && System.getProperty(ENDPOINT) == null) {
            LocalDynamoDb unused =
                    store.getOrComputeIfAbsent(ENDPOINT, key -> LocalDynamoDb.start(), LocalDynamoDb.class);
        }
    }

    /** A part of an engine that others use too, told apart by the names of its tables. */
    private static Database external(String endpoint) {
        String prefix = "alces-test-" + UUID.randomUUID() + "-";
        return new HttpDatabase(URI.create(endpoint), External.REGION, External.CREDENTIALS, prefix, emptied -> {});
    }

    /** Looked up once, and only where another engine is used. */
    private static final class External {
        static final Region REGION = region();
        static final AwsCredentialsProvider CREDENTIALS = AwsCredentialsProviderChain.of(
                DefaultCredentialsProvider.builder().build(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("alces", "alces")));

        private static Region region() {
            try {
                return new DefaultAwsRegionProviderChain().getRegion();
            } catch (SdkClientException e) {
                return Region.US_EAST_1;
            }
        }
    }
}
