package io.alces;

import io.alces.request.Step;
import io.alces.request.TransientFailures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One run of a batch: several requests are under way at once, each followed by another as long as all that was sent is
 * processed. Otherwise the round ends, and the next one begins after a pause, until nothing is left, or nothing moves.
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
    private Round round = new Round(false);
    private boolean answered;
    private int roundsWithoutProgress;

    BatchRun(BatchSending call, BatchSettings settings, BatchEntries entries, Function<BatchOutcome, R> finish) {
        this.call = call;
        this.settings = settings;
        this.queue = new BatchQueue(entries.entries());
        this.total = entries.size();
        this.finish = finish;
    }

    /** What came of the requests of a round. */
    private static final class Round {
        private final List<RuntimeException> failures = new ArrayList<>();

        /** Whether several requests are under way, each followed by another as long as nothing is left over. */
        private final boolean flows;

        private boolean moved;

        /** Whether nothing of what was sent is left over. */
        private boolean whole = true;

        Round(boolean flows) {
            this.flows = flows;
        }
    }

    Step<R> next() {
        if (queue.isEmpty()) {
            return end(null);
        }
        round = new Round(answered && roundsWithoutProgress == 0);
        List<Supplier<Step<Round>>> requests = queue.take(call.limit(), requestsAtOnce()).stream()
                .<Supplier<Step<Round>>>map(sent -> () -> send(sent))
                .toList();
        return Step.together(requests, requests.size(), all -> goOn(), this::stopped);
    }

    /** One until there was an answer, so that what all would fail for is tried once; and one while nothing moves. */
    private int requestsAtOnce() {
        return round.flows ? settings.concurrency() : 1;
    }

    private Step<Round> send(List<BatchEntry> sent) {
        return call.send(
                sent,
                answer -> {
                    answered(sent, answer);
                    return follow();
                },
                failure -> {
                    failed(sent, failure);
                    return Step.done(round);
                });
    }

    /** Sends more in place of what was processed, without a wait for what is under way beside it. */
    private Step<Round> follow() {
        return round.flows && round.whole && !queue.isEmpty() ? send(queue.take(call.limit())) : Step.done(round);
    }

    private void answered(List<BatchEntry> sent, BatchAnswer answer) {
        answered = true;
        found.putAll(answer.found());
        List<BatchEntry> unprocessed = sent.stream()
                .filter(entry -> answer.unprocessed().contains(entry.key()))
                .toList();
        refused.addAll(answer.refused());
        queue.settle(sent, unprocessed);
        round.moved |= unprocessed.size() < sent.size();
        round.whole &= unprocessed.isEmpty();
        tellProgress();
    }

    private void failed(List<BatchEntry> sent, RuntimeException failure) {
        throwIfNeverBegun(failure);
        queue.settle(sent, sent);
        round.failures.add(failure);
        round.whole = false;
        tellProgress();
    }

    private Step<R> goOn() {
        roundsWithoutProgress = round.moved ? 0 : roundsWithoutProgress + 1;
        for (RuntimeException failure : round.failures) {
            if (!TransientFailures.isTransient(failure)) {
                return end(failure);
            }
        }
        return round.whole ? next() : again(round.failures.isEmpty() ? null : round.failures.get(0));
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
