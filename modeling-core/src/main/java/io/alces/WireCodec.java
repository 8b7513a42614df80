package io.alces;

import io.alces.internal.wire.WireInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbBaseClientBuilder;

/**
 * Lets a client leave the reading and writing of items to Alces, which reads them from bytes without making attribute
 * values of them first. Clients that Alces makes have it already.
 *
 * <p>Only calls that Alces makes are concerned, and of them only the items: signing, retries, endpoints, errors, metrics
 * and interceptors stay the SDK's. Interceptors that look into requests and responses see these without their items.
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
