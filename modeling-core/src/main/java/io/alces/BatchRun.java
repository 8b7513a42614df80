package io.alces;

import io.alces.request.Step;
import io.alces.request.TransientFailures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One run of a batch: sends a round of requests together, then the next, until nothing is left, or nothing moves.
 *
 * <p>An entry is either in the queue or was reported as processed, at all times; what a request was to process goes
 * back into the queue unless its answer says otherwise. Not thread-safe, since steps that go together take turns.
 */
final class BatchRun<R> {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

    private final BatchSending call;
    private final BatchSettings settings;
    private final BatchQueue queue;
    private final int total;
    private final Function<BatchOutcome, R> finish;
    private final Map<KeyIdentity, Map<String, AttributeValue>> found = new HashMap<>();
    private final List<RefusedEntry> refused = new ArrayList<>();
    private boolean answered;
    private int roundsWithoutProgress;

    BatchRun(BatchSending call, BatchSettings settings, BatchEntries entries, Function<BatchOutcome, R> finish) {
        this.call = call;
        this.settings = settings;
        this.queue = new BatchQueue(entries.entries());
        this.total = entries.size();
        this.finish = finish;
    }

    /**
     * What came of one request of a round.
     *
     * @param moved whether anything was processed
     * @param whole whether everything was
     */
    private record Reply(
            boolean moved, boolean whole, @Nullable RuntimeException failure) {}

    Step<R> next() {
        if (queue.isEmpty()) {
            return end(null);
        }
        List<Supplier<Step<Reply>>> requests = queue.take(call.limit(), requestsAtOnce()).stream()
                .<Supplier<Step<Reply>>>map(sent -> () -> send(sent))
                .toList();
        return Step.together(requests, requests.size(), this::goOn, this::stopped);
    }

    /** One until there was an answer, so that what all would fail for is tried once; and one while nothing moves. */
    private int requestsAtOnce() {
        return answered && roundsWithoutProgress == 0 ? settings.concurrency() : 1;
    }

    private Step<Reply> send(List<BatchEntry> sent) {
        return call.send(
                sent, answer -> Step.done(answered(sent, answer)), failure -> Step.done(failed(sent, failure)));
    }

    private Reply answered(List<BatchEntry> sent, BatchAnswer answer) {
        answered = true;
        found.putAll(answer.found());
        List<BatchEntry> unprocessed = sent.stream()
                .filter(entry -> answer.unprocessed().contains(entry.key()))
                .toList();
        refused.addAll(answer.refused());
        queue.settle(sent, unprocessed);
        tellProgress();
        return new Reply(unprocessed.size() < sent.size(), unprocessed.isEmpty(), null);
    }

    private Reply failed(List<BatchEntry> sent, RuntimeException failure) {
        throwIfNeverBegun(failure);
        queue.settle(sent, sent);
        tellProgress();
        return new Reply(false, false, failure);
    }

    private Step<R> goOn(List<Reply> round) {
        roundsWithoutProgress = round.stream().anyMatch(Reply::moved) ? 0 : roundsWithoutProgress + 1;
        List<RuntimeException> failures = round.stream()
                .flatMap(reply -> Stream.ofNullable(reply.failure()))
                .toList();
        for (RuntimeException failure : failures) {
            if (!TransientFailures.isTransient(failure)) {
                return end(failure);
            }
        }
        return round.stream().allMatch(Reply::whole) ? next() : again(failures.isEmpty() ? null : failures.get(0));
    }

    private Step<R> again(@Nullable RuntimeException failure) {
        return roundsWithoutProgress < settings.attempts()
                ? Step.pause(settings.backoff().pause(roundsWithoutProgress), this::next, this::end)
                : end(failure);
    }

    /** The end of a round that was interrupted; of what was under way it is not known whether it was processed. */
    private Step<R> stopped(RuntimeException failure) {
        throwIfNeverBegun(failure);
        return end(failure);
    }

    private Step<R> end(@Nullable RuntimeException failure) {
        return Step.done(finish.apply(new BatchOutcome(found, queue.entries().toList(), refused, failure)));
    }

    private void throwIfNeverBegun(RuntimeException failure) {
        if (!answered && !(failure instanceof SdkException)) {
            throw failure;
        }
    }

    private int done() {
        int notDone = refused.stream()
                .mapToInt(refusal -> refusal.entry().positions().size())
                .sum();
        return total - queue.positions() - notDone;
    }

    private void tellProgress() {
        if (settings.onProgress() == null) {
            return;
        }
        try {
            settings.onProgress().accept(new BatchProgress(done(), total, queue.returnedPositions()));
        } catch (RuntimeException failure) {
            LOG.warn("The progress callback of a batch failed", failure);
        }
    }
}
