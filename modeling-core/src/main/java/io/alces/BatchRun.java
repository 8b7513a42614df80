package io.alces;

import io.alces.request.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One run of a batch: sends request after request until nothing is left, or nothing moves.
 *
 * <p>An entry is either in the queue or was reported as processed, at all times; what a request was to process goes
 * back into the queue unless its answer says otherwise.
 */
final class BatchRun<R> {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

    private final BatchCall<?, ?> call;
    private final BatchSettings settings;
    private final BatchQueue queue;
    private final int total;
    private final Function<BatchOutcome, R> finish;
    private final Map<KeyIdentity, Map<String, AttributeValue>> found = new HashMap<>();
    private boolean answered;
    private int roundsWithoutProgress;

    BatchRun(BatchCall<?, ?> call, BatchSettings settings, BatchEntries entries, Function<BatchOutcome, R> finish) {
        this.call = call;
        this.settings = settings;
        this.queue = new BatchQueue(entries.entries());
        this.total = entries.size();
        this.finish = finish;
    }

    Step<R> next() {
        if (queue.isEmpty()) {
            return end(null);
        }
        List<BatchEntry> sent = queue.take(call.limit());
        return call.send(sent, answer -> answered(sent, answer), failure -> failed(sent, failure));
    }

    private Step<R> answered(List<BatchEntry> sent, BatchAnswer answer) {
        answered = true;
        found.putAll(answer.found());
        List<BatchEntry> unprocessed = sent.stream()
                .filter(entry -> answer.unprocessed().contains(entry.key()))
                .toList();
        queue.giveBack(unprocessed);
        roundsWithoutProgress = unprocessed.size() == sent.size() ? roundsWithoutProgress + 1 : 0;
        tellProgress();
        return unprocessed.isEmpty() ? next() : again(null);
    }

    private Step<R> failed(List<BatchEntry> sent, RuntimeException failure) {
        if (!answered && !(failure instanceof SdkException)) {
            throw failure;
        }
        queue.giveBack(sent);
        roundsWithoutProgress++;
        tellProgress();
        return TransientFailures.isTransient(failure) ? again(failure) : end(failure);
    }

    private Step<R> again(@Nullable RuntimeException failure) {
        return roundsWithoutProgress < settings.attempts()
                ? Step.pause(settings.backoff().pause(roundsWithoutProgress), this::next, this::end)
                : end(failure);
    }

    private Step<R> end(@Nullable RuntimeException failure) {
        return Step.done(finish.apply(new BatchOutcome(found, queue.entries().toList(), failure)));
    }

    private void tellProgress() {
        if (settings.onProgress() == null) {
            return;
        }
        try {
            settings.onProgress()
                    .accept(new BatchProgress(total - queue.positions(), total, queue.returnedPositions()));
        } catch (RuntimeException failure) {
            LOG.warn("The progress callback of a batch failed", failure);
        }
    }
}
