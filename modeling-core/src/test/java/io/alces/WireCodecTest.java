package io.alces;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.internal.wire.WireInterceptor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;

/** Which clients may be given requests without their items. */
class WireCodecTest {

    private static final class Observing implements ExecutionInterceptor {
        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {}
    }

    private static class Changing implements ExecutionInterceptor {
        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            return context.request();
        }
    }

    private static final class ChangingToo extends Changing {}

    private static final class ChangingBodies implements ExecutionInterceptor {
        @Override
        public Optional<AsyncRequestBody> modifyAsyncHttpContent(
                Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
            return context.asyncRequestBody();
        }
    }

    private record Wrapper(DynamoDbClient client) implements DynamoDbClient {
        @Override
        public String serviceName() {
            return client.serviceName();
        }

        @Override
        public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
            return client.serviceClientConfiguration();
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private static <B extends DynamoDbBaseClientBuilder<B, ?>> B configured(
            B builder, List<ExecutionInterceptor> interceptors) {
        return builder.region(Region.EU_NORTH_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(overrides -> overrides.executionInterceptors(interceptors));
    }

    private static DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return WireCodec.addTo(configured(DynamoDbClient.builder(), List.of(interceptors)))
                .build();
    }

    @Test
    void client_withWireCodec_sendsItemsBesideRequests() {
        try (DynamoDbClient blocking = client();
                DynamoDbAsyncClient async = WireCodec.addTo(configured(DynamoDbAsyncClient.builder(), List.of()))
                        .build()) {
            assertThat(WireInterceptor.sendsItems(blocking)).isTrue();
            assertThat(WireInterceptor.sendsItems(async)).isTrue();
        }
    }

    @Test
    void client_withoutWireCodec_doesNot() {
        try (DynamoDbClient client =
                configured(DynamoDbClient.builder(), List.of()).build()) {
            assertThat(WireInterceptor.sendsItems(client)).isFalse();
        }
    }

    @Test
    void client_withAnInterceptorThatOnlyWatches_does() {
        try (DynamoDbClient client = client(new Observing())) {
            assertThat(WireInterceptor.sendsItems(client)).isTrue();
        }
    }

    @Test
    void client_withAnInterceptorThatMayChangeItems_doesNot() {
        for (ExecutionInterceptor interceptor : List.of(new Changing(), new ChangingToo(), new ChangingBodies())) {
            try (DynamoDbClient client = client(interceptor)) {
                assertThat(WireInterceptor.sendsItems(client)).isFalse();
            }
        }
    }

    @Test
    void client_thatWrapsAnother_doesNot() {
        try (DynamoDbClient client = new Wrapper(client())) {
            assertThat(WireInterceptor.sendsItems(client)).isFalse();
        }
    }
}
