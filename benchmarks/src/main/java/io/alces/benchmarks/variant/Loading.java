package io.alces.benchmarks.variant;

import io.alces.Alces;
import io.alces.Model;
import io.alces.benchmarks.item.Airport;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The ways to store many items, four calls at a time. */
public enum Loading {
    BY_HAND {
        @Override
        public Loader loader(URI endpoint) {
            return new ByHandLoader(client(endpoint), CONCURRENCY);
        }
    },
    ALCES {
        @Override
        public Loader loader(URI endpoint) {
            Alces alces = Alces.builder()
                    .endpoint(endpoint)
                    .region(Region.US_EAST_1)
                    .credentials(CREDENTIALS)
                    .build();
            Model<Airport> model = alces.model(Airport.class);
            return airports -> model.saveAll(airports).concurrency(CONCURRENCY).execute();
        }
    };

    private static final String KEY = "ident";
    private static final int CONCURRENCY = 4;
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("airports", "secret"));

    public abstract Loader loader(URI endpoint);

    /** A client of the database that all ways load into. */
    public static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .build();
    }

    /** Makes the table that is loaded, without items. */
    public static void createTable(DynamoDbClient client) {
        client.createTable(CreateTableRequest.builder()
                .tableName(ByHandLoader.TABLE)
                .keySchema(KeySchemaElement.builder()
                        .attributeName(KEY)
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName(KEY)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .build());
    }

    /** Drops the table. */
    public static void deleteTable(DynamoDbClient client) {
        client.deleteTable(table -> table.tableName(ByHandLoader.TABLE));
    }

    /** Stores items in the table. */
    @FunctionalInterface
    public interface Loader {
        void load(List<Airport> airports);
    }
}
