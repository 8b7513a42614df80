package io.alces.it;

import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** An item of many, with an index in which many have the same sort key. */
@Item(table = "entries")
@GlobalIndex(name = "byKind", partitionKey = "kind", sortKey = "rank")
record Entry(@PartitionKey String book, @SortKey int number, String kind, int rank, List<String> words) {
    static final int COUNT = 60;

    /** Entries of one book, in the order of their keys; every third is of kind {@code b}. */
    static List<Entry> ofBook(String book) {
        return IntStream.range(0, COUNT)
                .mapToObj(number -> new Entry(
                        book, number, number % 3 == 0 ? "b" : "a", number / 10, List.of("w" + number, "x", "y")))
                .toList();
    }

    static Comparator<Entry> byKey() {
        return Comparator.comparing(Entry::book).thenComparing(Entry::number);
    }
}
