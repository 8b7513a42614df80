package io.alces.benchmarks.http;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import software.amazon.awssdk.http.SdkHttpResponse;

/** An answer with the headers that DynamoDB sends. The body must not be changed. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(SdkHttpResponse head, byte[] body) {

    /** The answer of a body of JSON. */
    public static Answer of(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(body);
        SdkHttpResponse head = SdkHttpResponse.builder()
                .statusCode(200)
                .statusText("OK")
                .putHeader("Server", "Server")
                .putHeader("Date", "Fri, 02 Jan 2026 03:04:05 GMT")
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .putHeader("Content-Length", Integer.toString(body.length))
                .putHeader("Connection", "keep-alive")
                .putHeader("x-amzn-RequestId", "8H3UDQ5VJ6M0Q7K2T4W9A1B3C5VV4KQNSO5AEMVJF66Q9ASUAAJG")
                .putHeader("x-amz-crc32", Long.toString(sum.getValue()))
                .build();
        return new Answer(head, body);
    }
}
