package io.alces.it;

import io.alces.Key;
import io.alces.Model;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import java.util.List;
import java.util.stream.IntStream;

@Item(table = "lots")
record Lot(@PartitionKey String sku, @SortKey int number, String text) {

    static Lot of(int number) {
        return new Lot("sku", number, "lot " + number);
    }

    static List<Lot> range(int from, int to) {
        return IntStream.range(from, to).mapToObj(Lot::of).toList();
    }

    static List<Key<Lot>> keys(Model<Lot> lots, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> lots.key("sku", number))
                .toList();
    }
}
