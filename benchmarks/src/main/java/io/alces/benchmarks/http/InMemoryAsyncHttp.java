package io.alces.benchmarks.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** Reads each request to its end, and answers on the thread that sent it, without a socket. */
final class InMemoryAsyncHttp implements SdkAsyncHttpClient {

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        CompletableFuture<Void> answered = new CompletableFuture<>();
        request.requestContentPublisher().subscribe(new Drain(request, answered));
        return answered;
    }

    @Override
    public String clientName() {
        return "InMemory";
    }

    @Override
    public void close() {}

    private record Drain(AsyncExecuteRequest request, CompletableFuture<Void> answered)
            implements Subscriber<ByteBuffer> {

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer content) {
            content.position(content.limit());
        }

        @Override
        public void onError(Throwable failure) {
            request.responseHandler().onError(failure);
            answered.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            Answer answer = InMemory.answer(request.request());
            request.responseHandler().onHeaders(answer.head());
            request.responseHandler()
                    .onStream(SdkPublisher.fromIterable(
                            List.of(ByteBuffer.wrap(answer.body()).asReadOnlyBuffer())));
            answered.complete(null);
        }
    }
}
