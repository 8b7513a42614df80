package io.alces.schema;

import io.alces.annotation.CreatedAt;
import io.alces.annotation.UpdatedAt;
import java.util.List;
import java.util.Optional;

/** Finds what fills an attribute: at most one of the annotations that do. */
final class FillCompiler {
    private static final List<FillFactory> FACTORIES = List.of(
            new TimeFills(CreatedAt.class, Fill.CreatedAt::new),
            new TimeFills(UpdatedAt.class, Fill.UpdatedAt::new),
            new DefaultFills(),
            new GeneratedFills(),
            new TimeToLiveFills(),
            new VersionFills(),
            new WriteTokenFills());

    private FillCompiler() {}

    /** What fills a property; empty if nothing does, or if that is among the problems. */
    static Optional<Fill> fill(Property property, Shape shape, String path, Problems problems) {
        List<FillFactory> asked = FACTORIES.stream()
                .filter(factory -> factory.isAskedFor(property.annotations()))
                .toList();
        if (asked.size() > 1) {
            problems.add(path, "is marked " + names(asked) + ", which give it different values; leave one of them");
            return Optional.empty();
        }
        return asked.stream().findFirst().flatMap(factory -> factory.create(property, shape, path, problems));
    }

    private static String names(List<FillFactory> factories) {
        return Words.list(
                factories.stream()
                        .map(factory -> "@" + factory.annotation().getSimpleName())
                        .toList(),
                "and");
    }
}
