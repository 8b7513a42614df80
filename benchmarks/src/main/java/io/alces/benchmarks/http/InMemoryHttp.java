package io.alces.benchmarks.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** Reads each request to its end, and answers without a socket. */
final class InMemoryHttp implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new InMemoryCall(request);
    }

    @Override
    public String clientName() {
        return "InMemory";
    }

    @Override
    public void close() {}

    private record InMemoryCall(HttpExecuteRequest request) implements ExecutableHttpRequest {
        /** Only written, so that threads may share it. */
        private static final byte[] UNREAD = new byte[16 * 1024];

        @Override
        public HttpExecuteResponse call() throws IOException {
            if (request.contentStreamProvider().isPresent()) {
                drain(request.contentStreamProvider().get().newStream());
            }
            Answer answer = InMemory.answer(request.httpRequest());
            return HttpExecuteResponse.builder()
                    .response(answer.head())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
                    .build();
        }

        private static void drain(InputStream body) throws IOException {
            int read = 0;
            while (read >= 0) {
                read = body.read(UNREAD);
            }
        }

        @Override
        public void abort() {}
    }
}
