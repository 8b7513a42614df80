package io.alces.it;

import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.LocalIndex;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An item of two large partitions and many small ones, with indexes that not every item is in, and in which many have the same sort key. */
@Item(table = "leaves")
@LocalIndex(name = "byRank", sortKey = "rank")
@GlobalIndex(name = "byKind", partitionKey = "kind", sortKey = "rank")
@GlobalIndex(name = "byColour", partitionKey = "colour")
record Leaf(
        @PartitionKey String tree,
        @SortKey int number,
        @Nullable Integer rank,
        @Nullable String kind,
        @Nullable String colour,
        String word) {

    private static final List<String> KINDS = List.of("lobed", "oval", "round");

    static final List<Leaf> ALL = Stream.concat(
                    Stream.of("ash", "elm").flatMap(tree -> ofTree(tree, 30)),
                    IntStream.range(0, 16).mapToObj(sapling -> "fir " + sapling).flatMap(tree -> ofTree(tree, 2)))
            .toList();

    private static Stream<Leaf> ofTree(String tree, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Leaf(
                        tree,
                        number,
                        number % 7 == 3 ? null : number / 10,
                        number % 4 == 3 ? null : KINDS.get(number % 4),
                        number % 3 == 0 ? null : "green",
                        "w" + number % 5));
    }
}
