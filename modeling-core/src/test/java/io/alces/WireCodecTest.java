package io.alces;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.internal.wire.WireClient;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Which items go past the SDK in the calls of which clients. */
class WireCodecTest {
    private static final WireClient BOTH_WAYS = new WireClient(true, true);
    private static final WireClient NO_WAY = new WireClient(false, false);

    private static final class Observing implements ExecutionInterceptor {
        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {}
    }

    public static class Changing implements ExecutionInterceptor {
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

    private static final class ChangingAnswers implements ExecutionInterceptor {
        @Override
        public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
            return context.response();
        }
    }

    private static final class ChangingAnswersOfServers implements ExecutionInterceptor {
        @Override
        public Optional<InputStream> modifyHttpResponseContent(
                Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
            return context.responseBody();
        }
    }

    /** Does not tell its configuration, as the interface allows. */
    private record Wrapper(DynamoDbClient client) implements DynamoDbClient {
        @Override
        public String serviceName() {
            return client.serviceName();
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
    void client_withWireCodec_passesItemsBothWays() {
        try (DynamoDbClient blocking = client();
                DynamoDbAsyncClient async = WireCodec.addTo(configured(DynamoDbAsyncClient.builder(), List.of()))
                        .build()) {
            assertThat(WireClient.of(blocking)).isEqualTo(BOTH_WAYS);
            assertThat(WireClient.of(async)).isEqualTo(BOTH_WAYS);
        }
    }

    @Test
    void client_withoutWireCodec_doesNot() {
        try (DynamoDbClient client =
                configured(DynamoDbClient.builder(), List.of()).build()) {
            assertThat(WireClient.of(client)).isEqualTo(NO_WAY);
        }
    }

    @Test
    void client_withAnInterceptorThatOnlyWatches_passesItemsBothWays() {
        assertWays(BOTH_WAYS, new Observing());
    }

    @Test
    void client_withAnInterceptorThatMayChangeRequests_receivesItemsOnly() {
        WireClient receiving = new WireClient(false, true);

        assertWays(receiving, new Changing());
        assertWays(receiving, new ChangingToo());
        assertWays(receiving, new ChangingBodies());
    }

    @Test
    void client_withAnInterceptorThatMayChangeAnswers_sendsItemsOnly() {
        WireClient sending = new WireClient(true, false);

        assertWays(sending, new ChangingAnswers());
        assertWays(sending, new ChangingAnswersOfServers());
    }

    @Test
    void client_withInterceptorsThatMayChangeEither_doesNot() {
        assertWays(NO_WAY, new Changing(), new ChangingAnswers());
    }

    @Test
    void client_withAnInterceptorOfTelemetry_passesItemsBothWays() throws ReflectiveOperationException {
        assertWays(BOTH_WAYS, named("io.opentelemetry.instrumentation.Tracing"));
        assertWays(new WireClient(false, true), named("org.example.Tracing"));
    }

    private static ExecutionInterceptor named(String name) throws ReflectiveOperationException {
        return new ByteBuddy()
                .subclass(Changing.class)
                .name(name)
                .make()
                .load(WireCodecTest.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded()
                .getConstructor()
                .newInstance();
    }

    @Test
    void client_thatWrapsAnother_doesNot() {
        try (DynamoDbClient client = new Wrapper(client())) {
            assertThat(WireClient.of(client)).isEqualTo(NO_WAY);
        }
    }

    private static void assertWays(WireClient expected, ExecutionInterceptor... interceptors) {
        try (DynamoDbClient client = client(interceptors)) {
            assertThat(WireClient.of(client)).isEqualTo(expected);
        }
    }
}
