package io.alces.benchmarks.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/** Keeps the body of the last request. */
public final class RecordingHttpService implements SdkHttpService {
    private static volatile byte[] lastBody = {};

    /** Makes all blocking clients that are built from now on record. */
    public static void install() {
        Clients.answerWith(operation -> Answer.of("{}"));
        System.setProperty(SdkSystemSetting.SYNC_HTTP_SERVICE_IMPL.property(), RecordingHttpService.class.getName());
    }

    public static byte[] lastBody() {
        return lastBody;
    }

    @Override
    public SdkHttpClient.Builder<?> createHttpClientBuilder() {
        return new Builder();
    }

    private static final class Builder implements SdkHttpClient.Builder<Builder> {
        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return new RecordingHttp(new InMemoryHttp());
        }
    }

    private record RecordingHttp(InMemoryHttp recorded) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            try (InputStream body =
                    request.contentStreamProvider().orElseThrow().newStream()) {
                lastBody = body.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return recorded.prepareRequest(request);
        }

        @Override
        public void close() {
            recorded.close();
        }
    }
}
