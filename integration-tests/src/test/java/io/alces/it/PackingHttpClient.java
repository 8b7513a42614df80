package io.alces.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** Makes the answers of an engine those of a server that packs them. */
record PackingHttpClient(SdkHttpClient client) implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest call = client.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return packed(call.call());
            }

            @Override
            public void abort() {
                call.abort();
            }
        };
    }

    private static HttpExecuteResponse packed(HttpExecuteResponse answer) throws IOException {
        byte[] packed;
        try (InputStream body = answer.responseBody().orElseThrow()) {
            packed = packed(body);
        }
        CRC32 checksum = new CRC32();
        checksum.update(packed);
        return HttpExecuteResponse.builder()
                .response(answer.httpResponse().toBuilder()
                        .putHeader("Content-Encoding", "gzip")
                        .putHeader("Content-Length", Integer.toString(packed.length))
                        .putHeader("x-amz-crc32", Long.toString(checksum.getValue()))
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(packed)))
                .build();
    }

    private static byte[] packed(InputStream body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            body.transferTo(packing);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        client.close();
    }
}
