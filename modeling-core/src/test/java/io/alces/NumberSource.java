package io.alces;

import io.alces.request.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the numbers from 0 on, so many at a time, without an engine.
 *
 * @param count how many there are
 * @param waits whether each answer comes later, on another thread where the read does not block
 * @param failsAt the number at which the read fails; -1 for none
 */
record NumberSource(int count, int chunkSize, boolean waits, int failsAt) implements ChunkSource<Integer> {

    static NumberSource upTo(int count, int chunkSize) {
        return new NumberSource(count, chunkSize, false, -1);
    }

    NumberSource waiting() {
        return new NumberSource(count, chunkSize, true, failsAt);
    }

    NumberSource failingAt(int number) {
        return new NumberSource(count, chunkSize, waits, number);
    }

    @Override
    public Position start() {
        return Position.start(Map.of("next", AttributeValue.fromN("0")), null);
    }

    @Override
    public <R> Step<R> read(Position from, Function<Chunk<Integer>, Step<R>> then) {
        return waits ? Step.pause(Duration.ofNanos(1), () -> then.apply(chunk(from))) : then.apply(chunk(from));
    }

    private Chunk<Integer> chunk(Position from) {
        Map<String, AttributeValue> key = Objects.requireNonNull(from.key());
        int first = Integer.parseInt(Objects.requireNonNull(key.get("next")).n());
        int end = Math.min(first + chunkSize, count);
        if (failsAt >= first && failsAt < end) {
            throw new IllegalStateException("cannot read " + failsAt);
        }
        List<Integer> numbers = IntStream.range(first, end).boxed().toList();
        Map<String, AttributeValue> next =
                end == count ? null : Map.of("next", AttributeValue.fromN(Integer.toString(end)));
        return new Chunk<>(numbers, numbers.size(), List.of(), from.after(next, numbers.size()));
    }
}
