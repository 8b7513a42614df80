package io.alces.request;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * What a single operation sets for the requests that it sends. Immutable.
 *
 * @param timeout how long one call may take, its retries included; null for what the client has
 * @param headers HTTP headers sent with each request
 */
public record RequestOptions(@Nullable Duration timeout, Map<String, String> headers) {
    /** Nothing is set: the settings of the client hold. */
    public static final RequestOptions NONE = new RequestOptions(null, Map.of());

    public RequestOptions {
        headers = Map.copyOf(headers);
    }

    /**
     * The same with another timeout.
     *
     * @throws IllegalArgumentException if it is less than a millisecond
     */
    public RequestOptions withTimeout(Duration timeout) {
        return new RequestOptions(Timeouts.checked("timeout", timeout), headers);
    }

    /** The same with one more header, in place of the one of that name if there is one. */
    public RequestOptions withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new RequestOptions(timeout, more);
    }

    /** Gives {@code request} these options. */
    public <B extends DynamoDbRequest.Builder> B apply(B request) {
        if (timeout != null || !headers.isEmpty()) {
            request.overrideConfiguration(overrides());
        }
        return request;
    }

    private AwsRequestOverrideConfiguration overrides() {
        AwsRequestOverrideConfiguration.Builder overrides = AwsRequestOverrideConfiguration.builder();
        if (timeout != null) {
            overrides.apiCallTimeout(timeout);
        }
        headers.forEach(overrides::putHeader);
        return overrides.build();
    }
}
