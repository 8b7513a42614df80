package io.alces.schema;

import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Version;
import io.alces.annotation.WriteToken;
import java.lang.annotation.Annotation;
import java.util.List;

/** Checks that an item has one version and one write token at most, each in an attribute that is nothing else. */
final class WriteMarkPlacement {
    private static final List<Class<? extends Annotation>> OTHER_MEANINGS =
            List.of(PartitionKey.class, SortKey.class, TimeToLive.class);

    private final Class<? extends Annotation> mark;
    private final String use;
    private final String where;
    private final Problems problems;

    private WriteMarkPlacement(Class<? extends Annotation> mark, String use, String where, Problems problems) {
        this.mark = mark;
        this.use = use;
        this.where = where;
        this.problems = problems;
    }

    static void check(String where, TopLevel attributes, Problems problems) {
        new WriteMarkPlacement(Version.class, "counted and compared", where, problems).check(attributes);
        new WriteMarkPlacement(WriteToken.class, "set and compared", where, problems).check(attributes);
    }

    private void check(TopLevel attributes) {
        attributes.markedOnce(mark, where, problems).forEach(placed -> check(placed, where + "." + placed.path()));
    }

    private void check(TopLevel.Placed placed, String path) {
        OTHER_MEANINGS.stream()
                .filter(placed.annotations()::has)
                .forEach(other -> problems.add(
                        path,
                        "is marked " + name(other) + " and " + name(mark)
                                + ", which changes with each write; remove one of them"));
        if (!placed.attribute().aliases().isEmpty()) {
            problems.add(
                    path,
                    name(mark) + " is " + use + " under one name; remove the aliases, or give the stored name"
                            + " as the name of the attribute");
        }
    }

    private static String name(Class<? extends Annotation> annotation) {
        return "@" + annotation.getSimpleName();
    }
}
