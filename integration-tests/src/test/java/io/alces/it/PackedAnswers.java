package io.alces.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Makes the answers of an engine those of a server that packs them, for a client that blocks. */
final class PackedAnswers implements ExecutionInterceptor {
    private static final ExecutionAttribute<byte[]> PACKED = new ExecutionAttribute<>("PackedAnswer");

    @Override
    public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        byte[] packed = packed(context.responseBody().orElseThrow());
        attributes.putAttribute(PACKED, packed);
        CRC32 checksum = new CRC32();
        checksum.update(packed);
        return context.httpResponse().toBuilder()
                .putHeader("Content-Encoding", "gzip")
                .putHeader("Content-Length", Integer.toString(packed.length))
                .putHeader("x-amz-crc32", Long.toString(checksum.getValue()))
                .build();
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return Optional.of(new ByteArrayInputStream(attributes.getAttribute(PACKED)));
    }

    private static byte[] packed(InputStream body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            body.transferTo(packing);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
