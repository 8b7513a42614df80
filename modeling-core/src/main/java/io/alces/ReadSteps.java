package io.alces;

import io.alces.request.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs of reads that end with one result, from request to request. */
final class ReadSteps {

    private ReadSteps() {}

    /** All items. */
    static <E> Step<List<E>> list(ChunkSource<E> source) {
        return list(source, source.start(), new ArrayList<>());
    }

    /** The first item, if there is one. */
    static <E> Step<Optional<E>> first(ChunkSource<E> source) {
        return first(source, source.start());
    }

    /** The number of items. */
    static Step<Long> count(CountSource source) {
        return count(source, source.start(), 0);
    }

    /** What one request brings; with a limit, what as many requests bring as it takes. */
    static <E> Step<Page<E>> page(ItemSource<E> source) {
        return page(source, new Collected<>(source.start(), new ArrayList<>(), new ArrayList<>(), 0));
    }

    private static <E> Step<List<E>> list(ChunkSource<E> source, Position from, List<E> elements) {
        return source.read(from, chunk -> {
            elements.addAll(chunk.elements());
            return chunk.end().isOver()
                    ? Step.done(Collections.unmodifiableList(elements))
                    : list(source, chunk.end(), elements);
        });
    }

    private static <E> Step<Optional<E>> first(ChunkSource<E> source, Position from) {
        return source.read(from, chunk -> {
            Optional<E> first = chunk.elements().stream().findFirst();
            return first.isPresent() || chunk.end().isOver() ? Step.done(first) : first(source, chunk.end());
        });
    }

    private static Step<Long> count(CountSource source, Position from, long counted) {
        return source.read(from, chunk -> {
            long sum = counted + chunk.elements().get(0);
            return chunk.end().isOver() ? Step.done(sum) : count(source, chunk.end(), sum);
        });
    }

    private static <E> Step<Page<E>> page(ItemSource<E> source, Collected<E> before) {
        return source.read(before.end(), chunk -> {
            Collected<E> collected = before.with(chunk);
            boolean complete = collected.end().isOver() || !source.isLimited();
            return complete ? Step.done(collected.page(source)) : page(source, collected);
        });
    }

    /** What a page has so far. */
    private record Collected<E>(Position end, List<E> elements, List<UnreadableItem> unreadable, long scannedCount) {

        Collected<E> with(Chunk<E> chunk) {
            elements.addAll(chunk.elements());
            unreadable.addAll(chunk.unreadable());
            return new Collected<>(chunk.end(), elements, unreadable, scannedCount + chunk.scannedCount());
        }

        Page<E> page(ItemSource<E> source) {
            @Nullable String cursor = end.key() == null ? null : source.cursor(end.key());
            return new Page<>(elements, cursor, scannedCount, unreadable);
        }
    }
}
