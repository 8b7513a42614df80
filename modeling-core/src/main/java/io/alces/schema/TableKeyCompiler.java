package io.alces.schema;

import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the key of the table. */
final class TableKeyCompiler {
    private final String where;
    private final TopLevel attributes;
    private final Problems problems;
    private final KeyAttributes keys;

    TableKeyCompiler(String where, TopLevel attributes, Problems problems) {
        this.where = where;
        this.attributes = attributes;
        this.problems = problems;
        this.keys = new KeyAttributes(problems);
    }

    /** The key; empty if there is none, which is then among the problems. */
    Optional<KeySchema> key() {
        List<TopLevel.Placed> partitionKeys = attributes.marked(PartitionKey.class);
        List<TopLevel.Placed> sortKeys = attributes.marked(SortKey.class);
        checkNumbers(partitionKeys, sortKeys);
        List<KeyAttribute> partition = new ArrayList<>();
        for (TopLevel.Placed placed : partitionKeys) {
            checkPlace(placed);
            keys.partitionKey(placed, path(placed)).ifPresent(partition::add);
        }
        List<KeyAttribute> sort = new ArrayList<>();
        for (TopLevel.Placed placed : sortKeys) {
            checkPlace(placed);
            keys.sortKey(placed, path(placed)).ifPresent(sort::add);
        }
        return partition.isEmpty() ? Optional.empty() : Optional.of(new KeySchema(partition, sort));
    }

    private void checkNumbers(List<TopLevel.Placed> partitionKeys, List<TopLevel.Placed> sortKeys) {
        if (partitionKeys.isEmpty()) {
            problems.add(where, "has no partition key; mark one property @PartitionKey");
        }
        if (partitionKeys.size() > 1) {
            problems.add(
                    where,
                    "has " + partitionKeys.size() + " partition keys, " + TopLevel.names(partitionKeys)
                            + "; mark one property @PartitionKey, and what sorts within it @SortKey");
        }
        if (sortKeys.size() > 1) {
            problems.add(
                    where,
                    "has " + sortKeys.size() + " sort keys, " + TopLevel.names(sortKeys)
                            + "; mark one property @SortKey, and index the others");
        }
        for (TopLevel.Placed placed : partitionKeys) {
            if (placed.annotations().has(SortKey.class)) {
                problems.add(path(placed), "is partition key and sort key; leave one of @PartitionKey and @SortKey");
            }
        }
    }

    private void checkPlace(TopLevel.Placed placed) {
        checkPresence(placed);
        checkAliases(placed);
    }

    private void checkPresence(TopLevel.Placed placed) {
        if (placed.attribute().shape() instanceof Shape.OptionalOf optional) {
            problems.add(
                    path(placed),
                    "every item has a key, so it cannot be Optional; use "
                            + Types.name(optional.value().type()));
        }
    }

    private void checkAliases(TopLevel.Placed placed) {
        if (!placed.attribute().aliases().isEmpty()) {
            problems.add(
                    path(placed),
                    "every item has its key under the name "
                            + placed.attribute().name() + ", so aliases are never read; remove them");
        }
    }

    private String path(TopLevel.Placed placed) {
        return where + "." + placed.path();
    }
}
