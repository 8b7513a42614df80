package io.alces.schema;

import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Version;
import java.lang.annotation.Annotation;
import java.util.List;

/** Checks that an item has one version at most, in an attribute that is nothing else. */
final class VersionPlacement {
    private static final List<Class<? extends Annotation>> OTHER_MEANINGS =
            List.of(PartitionKey.class, SortKey.class, TimeToLive.class);

    private VersionPlacement() {}

    static void check(String where, TopLevel attributes, Problems problems) {
        attributes
                .markedOnce(Version.class, where, problems)
                .forEach(placed -> check(placed, where + "." + placed.path(), problems));
    }

    private static void check(TopLevel.Placed placed, String path, Problems problems) {
        OTHER_MEANINGS.stream()
                .filter(placed.annotations()::has)
                .forEach(other -> problems.add(
                        path,
                        "is marked @" + other.getSimpleName()
                                + " and @Version, which changes with each write; remove one of them"));
        if (!placed.attribute().aliases().isEmpty()) {
            problems.add(
                    path,
                    "@Version is counted and compared under one name; remove the aliases, or give the stored name"
                            + " as the name of the attribute");
        }
    }
}
