package io.alces.benchmarks.http;

import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/** How the SDK finds {@link InMemoryAsyncHttp}, for the clients that Alces builds too. */
public final class InMemoryAsyncHttpService implements SdkAsyncHttpService {

    @Override
    public SdkAsyncHttpClient.Builder<?> createAsyncHttpClientFactory() {
        return new Builder();
    }

    private static final class Builder implements SdkAsyncHttpClient.Builder<Builder> {
        @Override
        public SdkAsyncHttpClient buildWithDefaults(AttributeMap defaults) {
            return new InMemoryAsyncHttp();
        }
    }
}
