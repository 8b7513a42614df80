package io.alces.testing;

import io.alces.WireCodec;
import java.net.URI;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A database behind a port.
 *
 * @param tablePrefix what the names of its tables begin with; empty if no one else's tables are seen
 * @param afterwards told, once the database is released, whether it was left without tables
 */
record HttpDatabase(
        URI endpoint,
        Region region,
        AwsCredentialsProvider credentials,
        String tablePrefix,
        Consumer<Boolean> afterwards)
        implements Database {

    @Override
    public DynamoDbClient client(int attempts) {
        return WireCodec.addTo(DynamoDbClient.builder().overrideConfiguration(Retries.of(attempts)))
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(credentials)
                .httpClient(SharedHttp.client())
                .build();
    }

    @Override
    public DynamoDbAsyncClient asyncClient(int attempts) {
        return WireCodec.addTo(DynamoDbAsyncClient.builder().overrideConfiguration(Retries.of(attempts)))
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(credentials)
                .httpClient(SharedHttp.asyncClient())
                .build();
    }

    @Override
    public String tableName(String name) {
        return tablePrefix + name;
    }

    @Override
    public Database through(URI other) {
        return new HttpDatabase(other, region, credentials, tablePrefix, afterwards);
    }

    @Override
    public void release() {
        boolean emptied = false;
        try (DynamoDbClient client = client(Retries.DEFAULT_ATTEMPTS)) {
            new TableSweep(client, tablePrefix).run();
            emptied = true;
        } finally {
            afterwards.accept(emptied);
        }
    }
}
