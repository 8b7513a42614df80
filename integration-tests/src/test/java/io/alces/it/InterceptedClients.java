package io.alces.it;

import io.alces.Alces;
import io.alces.testing.LocalDynamoDb;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;

/** Clients of a database that keep what they are given and what they send. */
final class InterceptedClients implements AutoCloseable {
    private final List<SdkRequest> given = new CopyOnWriteArrayList<>();
    private final List<SdkHttpRequest> sent = new CopyOnWriteArrayList<>();
    private final LocalDynamoDb database;
    private final DynamoDbClient client;
    private final DynamoDbAsyncClient asyncClient;

    InterceptedClients(LocalDynamoDb database) {
        this.database = database;
        this.client = configure(DynamoDbClient.builder()).build();
        this.asyncClient = configure(DynamoDbAsyncClient.builder()).build();
    }

    Alces alces() {
        return Alces.builder()
                .client(client)
                .asyncClient(asyncClient)
                .tableNames(database::tableName)
                .build();
    }

    /** The requests as the clients were given them. */
    List<SdkRequest> given() {
        return given;
    }

    /** The requests as they went over the wire. */
    List<SdkHttpRequest> sent() {
        return sent;
    }

    @Override
    public void close() {
        client.close();
        asyncClient.close();
    }

    private <B extends AwsClientBuilder<B, C>, C> B configure(B builder) {
        DynamoDbServiceClientConfiguration same = database.client().serviceClientConfiguration();
        return builder.endpointOverride(database.endpoint())
                .region(same.region())
                .credentialsProvider(same.credentialsProvider())
                .overrideConfiguration(overrides -> overrides.addExecutionInterceptor(new Interceptor()));
    }

    private final class Interceptor implements ExecutionInterceptor {
        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            given.add(context.request());
        }

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            sent.add(context.httpRequest());
        }
    }
}
