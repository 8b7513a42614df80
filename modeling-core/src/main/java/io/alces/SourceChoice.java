package io.alces;

import io.alces.schema.IndexSchema;
import io.alces.schema.ModelSchema;
import io.alces.schema.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is read: the index that was named, the table, or the one index that the key condition fits. */
final class SourceChoice {
    private final ModelSchema<?> schema;
    private final Supplier<WantedAttributes> wanted;
    private final Expiry expiry;

    /**
     * Makes the choice of a read.
     *
     * @param wanted asked for where it matters, which is with an index
     * @param expiry which items are left out, which takes their attribute as well
     */
    SourceChoice(ModelSchema<?> schema, Supplier<WantedAttributes> wanted, Expiry expiry) {
        this.schema = schema;
        this.wanted = wanted;
        this.expiry = expiry;
    }

    /** The index of a name. */
    ReadSource named(String name) {
        IndexSchema index = schema.index(name)
                .orElseThrow(() -> new IllegalArgumentException(model() + " has no index " + name + hint(name)));
        return complete(new ReadSource(schema.key(), index));
    }

    /** The index of a name, which the key condition must fit. */
    ReadSource named(String name, List<KeyComparison> comparisons) {
        ReadSource source = named(name);
        problem(source, comparisons).ifPresent(problem -> {
            throw new IllegalArgumentException(model() + ": the key condition does not fit " + source + ": " + problem);
        });
        return source;
    }

    /** The table if the key condition fits it, else the only index that it fits and that has all that is wanted. */
    ReadSource fitting(List<KeyComparison> comparisons) {
        ReadSource table = ReadSource.table(schema);
        if (problem(table, comparisons).isEmpty()) {
            return table;
        }
        List<ReadSource> fitting =
                indexes().filter(index -> problem(index, comparisons).isEmpty()).toList();
        List<ReadSource> complete = fitting.stream().filter(this::isComplete).toList();
        if (complete.size() == 1) {
            return complete.get(0);
        }
        if (fitting.isEmpty()) {
            throw noneFits(comparisons);
        }
        if (fitting.size() == 1) {
            return complete(fitting.get(0));
        }
        throw severalFit(complete.isEmpty() ? fitting : complete);
    }

    private Optional<String> problem(ReadSource source, List<KeyComparison> comparisons) {
        return KeyConditionCheck.problem(model(), source.key(), comparisons);
    }

    private Stream<ReadSource> indexes() {
        return schema.indexes().stream().map(index -> new ReadSource(schema.key(), index));
    }

    private ReadSource complete(ReadSource source) {
        List<String> missing = source.lacks(wanted);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    model() + ": " + source.name() + " does not hold "
                            + String.join(", ", missing)
                            + "; read and filter only what it holds, with attributes(..) or as(..), or let the index project all");
        }
        if (!tellsExpired(source)) {
            throw new IllegalArgumentException(model() + ": " + source.name() + " does not hold " + expiry.attribute()
                    + ", by which expired items are left out; let the index project it, or read them too with"
                    + " includeExpired()");
        }
        return source;
    }

    private boolean isComplete(ReadSource source) {
        return source.lacks(wanted).isEmpty() && tellsExpired(source);
    }

    private boolean tellsExpired(ReadSource source) {
        return expiry.attribute() == null || source.holds(expiry.attribute());
    }

    private IllegalArgumentException noneFits(List<KeyComparison> comparisons) {
        return new IllegalArgumentException(Stream.concat(Stream.of(ReadSource.table(schema)), indexes())
                .map(source -> source + ": " + problem(source, comparisons).orElseThrow())
                .collect(Collectors.joining("\n  ", model() + ": the key condition fits no key\n  ", "")));
    }

    private IllegalArgumentException severalFit(List<ReadSource> sources) {
        return new IllegalArgumentException(model() + ": the key condition fits several indexes: "
                + sources.stream().map(ReadSource::name).collect(Collectors.joining(", "))
                + "; choose one with index(..)");
    }

    private String hint(String name) {
        List<String> names = schema.indexes().stream().map(IndexSchema::name).toList();
        String hint = Suggestions.hint(name, names);
        return hint.isEmpty() ? "; it has " + (names.isEmpty() ? "none" : String.join(", ", names)) : hint;
    }

    private String model() {
        return schema.type().getSimpleName();
    }
}
