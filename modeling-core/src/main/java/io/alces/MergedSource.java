package io.alces;

import io.alces.request.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads several partitions, and gives their items as one, in the order of their sort keys.
 *
 * <p>Holds what was read of each partition, a page at most, until it is given; so it is for one read. A partition is read on
 * only when all that was read of it is given and more is asked for. A request that fails changes nothing, so that the read
 * can go on from it.
 */
final class MergedSource<E> implements ChunkSource<E> {
    private final Position start;
    private final Queue<Partition<E>> byNextItem;
    private final List<Partition<E>> unread = new ArrayList<>();
    private long scannedCount;

    /** Makes a read of at least one partition; items of equal sort keys come in the order of their partitions. */
    MergedSource(List<ItemSource<Sorted<E>>> partitions, SortKeyOrder order) {
        this.start = partitions.get(0).start();
        this.byNextItem = new PriorityQueue<>(
                Comparator.<Partition<E>, List<AttributeValue>>comparing(Partition::nextSortKey, order)
                        .thenComparing(Partition::number));
        partitions.forEach(source -> unread.add(new Partition<>(unread.size(), source)));
    }

    @Override
    public Position start() {
        return start;
    }

    @Override
    public <R> Step<R> read(Position from, Function<Chunk<E>, Step<R>> then) {
        if (unread.isEmpty()) {
            return then.apply(merge(from));
        }
        List<Supplier<Step<Chunk<Sorted<E>>>>> reads = unread.stream()
                .<Supplier<Step<Chunk<Sorted<E>>>>>map(partition -> () -> partition.read(from.wanted()))
                .toList();
        return Step.together(reads, FanOutQuery.AT_ONCE, chunks -> {
            take(chunks);
            return read(from, then);
        });
    }

    /** Takes what was read of each partition that was not. */
    private void take(List<Chunk<Sorted<E>>> chunks) {
        List<Partition<E>> read = List.copyOf(unread);
        unread.clear();
        for (int number = 0; number < chunks.size(); number++) {
            scannedCount += chunks.get(number).scannedCount();
            read.get(number).take(chunks.get(number));
            place(read.get(number));
        }
    }

    private void place(Partition<E> partition) {
        if (partition.hasItems()) {
            byNextItem.add(partition);
        } else if (!partition.isOver()) {
            unread.add(partition);
        }
    }

    /** Gives what is wanted, as far as it is known to come next: until a partition has to be read on. */
    private Chunk<E> merge(Position from) {
        List<E> elements = new ArrayList<>();
        while (elements.size() < from.wanted() && unread.isEmpty() && !byNextItem.isEmpty()) {
            Partition<E> first = byNextItem.remove();
            elements.add(first.remove());
            place(first);
        }
        boolean atEnd = unread.isEmpty() && byNextItem.isEmpty();
        long wanted = from.after(null, elements.size()).wanted();
        long scanned = scannedCount;
        scannedCount = 0;
        return new Chunk<>(elements, scanned, List.of(), new Position(null, atEnd, wanted));
    }

    /** What was read of a partition and not yet given, and how far that read has come. */
    private static final class Partition<E> {
        private final int number;
        private final ItemSource<Sorted<E>> source;
        private final Queue<Sorted<E>> items = new ArrayDeque<>();
        private Position position;

        Partition(int number, ItemSource<Sorted<E>> source) {
            this.number = number;
            this.source = source;
            this.position = source.start();
        }

        int number() {
            return number;
        }

        boolean hasItems() {
            return !items.isEmpty();
        }

        boolean isOver() {
            return position.isOver();
        }

        List<AttributeValue> nextSortKey() {
            return items.element().sortKey();
        }

        E remove() {
            return items.remove().element();
        }

        Step<Chunk<Sorted<E>>> read(long wanted) {
            return source.read(new Position(position.key(), false, wanted), Step::done);
        }

        void take(Chunk<Sorted<E>> chunk) {
            items.addAll(chunk.elements());
            position = chunk.end();
        }
    }
}
