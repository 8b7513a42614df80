package io.alces.request;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * What an operation would send and about what it would cost, found out without sending it. It holds names, expressions
 * and the types of values, never a value. Immutable and thread-safe.
 *
 * @param requests what each request would do, in order; of a transaction, what each of its actions would
 */
public record Explanation(List<ExplainedRequest> requests) {

    public Explanation {
        requests = List.copyOf(requests);
    }

    static Explanation of(List<? extends DynamoDbRequest> requests) {
        return new Explanation(requests.stream()
                .flatMap(request -> RequestExplainer.explain(request).stream())
                .toList());
    }

    /**
     * The same with items of this size, wherever the size is not that of an item to be written: a better estimate for who
     * knows the average, which {@code DescribeTable} tells.
     *
     * @throws IllegalArgumentException if {@code bytes} is less than 1
     */
    public Explanation withItemBytes(long bytes) {
        return new Explanation(
                requests.stream().map(request -> request.withItemBytes(bytes)).toList());
    }

    /** The capacity units of all requests together, by the estimates of each. */
    public double capacityUnits() {
        return requests.stream().mapToDouble(ExplainedRequest::capacityUnits).sum();
    }

    /** All of it as text of several lines, for people. */
    @Override
    public String toString() {
        return requests.stream().map(ExplainedRequest::toString).collect(Collectors.joining("\n"));
    }
}
