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
 * <p>A client with an interceptor of the application that may change requests, which is one that overrides {@code
 * modifyRequest}, {@code modifyHttpContent} or {@code modifyAsyncHttpContent}, is given whole requests, and so is one that
 * wraps another client. The items of answers are kept from such interceptors too: where they have to change items as they
 * are read, as those that decrypt them do, {@link AlcesBuilder#withoutWireCodec()} is to be called.
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
