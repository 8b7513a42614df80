package io.alces.request;

import io.alces.spi.OperationEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** One call that is watched: asks for its capacity, counts its attempts, takes its time. */
final class Observation<Q extends DynamoDbRequest> implements MetricPublisher {
    private final Observer observer;
    private final String operation;
    private final Target target;
    private final Outgoing<Q> request;
    private final long begin = System.nanoTime();
    private volatile int attempts;

    Observation(Observer observer, String operation, Target target, Outgoing<Q> request) {
        this.observer = observer;
        this.operation = operation;
        this.target = target;
        this.request = request;
    }

    /** The request to send in place of the one given: it also asks for what is to be told. */
    @SuppressWarnings("unchecked") // the builder of a request builds a request of the same class
    Q request(Q given, SdkClient client) {
        DynamoDbRequest.Builder watched = given.toBuilder();
        askForCapacity(given, watched);
        publishersOf(client).ifPresent(publishers -> watched.overrideConfiguration(overrides(given, publishers)));
        return (Q) watched.build();
    }

    /** The answer after it was told of; cancelling it cancels the call, which {@code whenComplete} alone would not. */
    <A extends DynamoDbResponse> CompletableFuture<A> of(CompletableFuture<A> answer) {
        CompletableFuture<A> told = new CompletableFuture<>();
        var unused = answer.whenComplete((value, failure) -> {
            try {
                ended(value, failure);
            } finally {
                complete(told, value, failure);
            }
        });
        var unusedToo = told.whenComplete((value, failure) -> {
            if (told.isCancelled()) {
                answer.cancel(true);
            }
        });
        return told;
    }

    private void ended(@Nullable DynamoDbResponse answer, @Nullable Throwable failure) {
        if (answer != null) {
            succeeded(answer);
        } else if (failure != null) {
            failed(Failures.cause(failure));
        }
    }

    private static <A> void complete(CompletableFuture<A> told, A value, @Nullable Throwable failure) {
        if (failure == null) {
            told.complete(value);
        } else {
            told.completeExceptionally(failure);
        }
    }

    void succeeded(DynamoDbResponse answer) {
        observer.tell(event(capacity(answer), null), answer);
    }

    void failed(Throwable failure) {
        observer.tell(event(null, failure), failure);
    }

    @Override
    public void publish(MetricCollection metrics) {
        metrics.metricValues(CoreMetric.RETRY_COUNT).stream().findFirst().ifPresent(retries -> attempts = retries + 1);
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private OperationEvent event(@Nullable Double capacity, @Nullable Throwable failure) {
        return new OperationEvent(
                operation,
                target.table(),
                target.index(),
                RequestShape.of(request.whole()),
                Duration.ofNanos(System.nanoTime() - begin),
                attempts,
                capacity,
                failure);
    }

    /** The publishers of a request take the place of those of its client, which are to hear of it all the same. */
    private AwsRequestOverrideConfiguration overrides(Q given, List<MetricPublisher> ofClient) {
        AwsRequestOverrideConfiguration.Builder overrides = given.overrideConfiguration()
                .map(AwsRequestOverrideConfiguration::toBuilder)
                .orElseGet(AwsRequestOverrideConfiguration::builder);
        ofClient.forEach(overrides::addMetricPublisher);
        return overrides.addMetricPublisher(this).build();
    }

    /** Empty if the client does not say: then its attempts stay unknown, so that it keeps the publishers it may have. */
    private static Optional<List<MetricPublisher>> publishersOf(SdkClient client) {
        try {
            return Optional.of(
                    client.serviceClientConfiguration().overrideConfiguration().metricPublishers());
        } catch (UnsupportedOperationException notSaid) {
            return Optional.empty();
        }
    }

    private void askForCapacity(Q given, DynamoDbRequest.Builder watched) {
        for (SdkField<?> field : given.sdkFields()) {
            if (field.memberName().equals("ReturnConsumedCapacity") && field.getValueOrDefault(given) == null) {
                field.set(watched, ReturnConsumedCapacity.TOTAL.toString());
            }
        }
    }

    private static @Nullable Double capacity(DynamoDbResponse answer) {
        Optional<Object> consumed = answer.getValueForField("ConsumedCapacity", Object.class);
        if (consumed.isEmpty()) {
            return null;
        }
        List<?> parts = consumed.get() instanceof List<?> list ? list : List.of(consumed.get());
        double sum = 0;
        for (Object part : parts) {
            Double units = ((ConsumedCapacity) part).capacityUnits();
            sum += units == null ? 0 : units;
        }
        return parts.isEmpty() ? null : sum;
    }
}
