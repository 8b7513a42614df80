package io.alces;

import io.alces.internal.wire.WireInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;

/**
 * Lets a client leave the reading and writing of items to Alces, which reads them from bytes, and writes them as bytes,
 * without making attribute values of them first. Clients that Alces makes have it already.
 *
 * <p>Only calls that Alces makes are concerned, and of them only the items: signing, retries, endpoints, errors, metrics
 * and interceptors stay the SDK's. Interceptors that look into requests and responses see these without their items.
 *
 * <p>Where an interceptor of the application may change items, as one that encrypts them does, the SDK has to show them to
 * it: items of requests are left to the SDK if one overrides {@code modifyRequest}, {@code modifyHttpContent} or {@code
 * modifyAsyncHttpContent}, items of answers if one overrides {@code modifyResponse}, {@code modifyHttpResponseContent} or
 * {@code modifyAsyncHttpResponseContent}. Those of OpenTelemetry are known to leave items as they are. For a client that
 * wraps another one, the SDK reads and writes all items.
 */
public final class WireCodec {
    private WireCodec() {}

    /**
     * Adds it to the builder of a client that {@link AlcesBuilder#client} or {@link AlcesBuilder#asyncClient} will be given.
     * Settings of the builder stay. An {@code overrideConfiguration} that follows takes its place, so add it after that.
     *
     * @return the builder that was given
     */
    public static <B extends DynamoDbBaseClientBuilder<B, ?>> B addTo(B builder) {
        return builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(new WireInterceptor())
                .build());
    }
}
