package io.alces.internal.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Takes the items out of what the SDK writes and reads, and leaves all else to it: signing, retries, errors, metrics.
 * Calls that no {@link WireExchange} was offered to pass as they are. Thread-safe.
 *
 * <p>Requests are changed before they are signed. Of answers, only those of success are touched; their checksum and
 * compression, which are of the body as it was sent, are dealt with here.
 */
public final class WireInterceptor implements ExecutionInterceptor {
    private static final ExecutionAttribute<WireExchange> EXCHANGE = new ExecutionAttribute<>("AlcesWireExchange");

    @Override
    public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes attributes) {
        WireExchange exchange = WireExchange.take(call.request(), this);
        if (exchange != null) {
            attributes.putAttribute(EXCHANGE, exchange);
        }
    }

    @Override
    public Optional<RequestBody> modifyHttpContent(Context.ModifyHttpRequest call, ExecutionAttributes attributes) {
        WireExchange exchange = taken(attributes);
        if (exchange == null || exchange.sent().isEmpty()) {
            return call.requestBody();
        }
        RequestBody written = call.requestBody().orElseThrow();
        SplicedBody body = SplicedBody.of(bytes(written), exchange.sent());
        exchange.written(body.size());
        return Optional.of(RequestBody.fromContentProvider(body::stream, body.size(), written.contentType()));
    }

    private static byte[] bytes(RequestBody written) {
        try (InputStream stream = written.contentStreamProvider().newStream()) {
            long length = written.optionalContentLength().orElseThrow();
            return stream.readNBytes(Math.toIntExact(length));
        } catch (IOException impossible) {
            throw new UncheckedIOException("what the SDK wrote cannot be read", impossible);
        }
    }

    /** Follows {@link #modifyHttpContent}, of whose body it is not told. */
    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest call, ExecutionAttributes attributes) {
        WireExchange exchange = taken(attributes);
        if (exchange == null || exchange.sent().isEmpty()) {
            return call.httpRequest();
        }
        return call.httpRequest().toBuilder()
                .putHeader("Content-Length", Integer.toString(exchange.written()))
                .build();
    }

    @Override
    public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse call, ExecutionAttributes attributes) {
        SdkHttpResponse answer = call.httpResponse();
        WireExchange exchange = reading(answer, attributes);
        if (exchange == null) {
            return answer;
        }
        exchange.receive(ReceivedBody.of(answer));
        return ReceivedBody.withoutHeaders(answer);
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse call, ExecutionAttributes attributes) {
        WireExchange exchange = reading(call.httpResponse(), attributes);
        if (exchange == null) {
            return call.responseBody();
        }
        ReceivedBody answer = exchange.received();
        return call.responseBody().map(sent -> new ByteArrayInputStream(exchange.rest(answer, answer.read(sent))));
    }

    @Override
    public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
            Context.ModifyHttpResponse call, ExecutionAttributes attributes) {
        WireExchange exchange = reading(call.httpResponse(), attributes);
        if (exchange == null) {
            return call.responsePublisher();
        }
        ReceivedBody answer = exchange.received();
        return call.responsePublisher()
                .map(sent -> new WholeBody(sent, body -> exchange.rest(answer, answer.checked(body))));
    }

    /** The exchange that takes the items of an answer; null if the SDK is to read it. */
    private @Nullable WireExchange reading(SdkHttpResponse answer, ExecutionAttributes attributes) {
        WireExchange exchange = taken(attributes);
        return exchange != null && exchange.keepsItems() && answer.isSuccessful() ? exchange : null;
    }

    /** The exchange of a call, unless the client has the interceptor twice and the other one has taken it. */
    private @Nullable WireExchange taken(ExecutionAttributes attributes) {
        WireExchange exchange = attributes.getAttribute(EXCHANGE);
        return exchange != null && exchange.isTakenBy(this) ? exchange : null;
    }
}
