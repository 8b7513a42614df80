package io.alces.schema;

import io.alces.annotation.GlobalIndex;
import io.alces.annotation.LocalIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Compiles the indexes of a model class and of its superclasses. */
final class IndexCompiler {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
    private static final int MOST_GLOBAL = 20;
    private static final int MOST_LOCAL = 5;
    private static final int MOST_KEYS = 4;
    private static final int MOST_INCLUDED = 100;

    private final String where;
    private final TopLevel attributes;
    private final Optional<KeySchema> tableKey;
    private final Problems problems;
    private final KeyAttributes keys;

    IndexCompiler(String where, TopLevel attributes, Optional<KeySchema> tableKey, Problems problems) {
        this.where = where;
        this.attributes = attributes;
        this.tableKey = tableKey;
        this.problems = problems;
        this.keys = new KeyAttributes(problems);
    }

    List<IndexSchema> indexes(Class<?> model) {
        List<Class<?>> classes = ClassProperties.superclasses(model);
        List<IndexSchema> global = new ArrayList<>();
        List<IndexSchema> local = new ArrayList<>();
        for (Class<?> type : classes) {
            for (GlobalIndex index : type.getDeclaredAnnotationsByType(GlobalIndex.class)) {
                global(index).ifPresent(global::add);
            }
        }
        for (Class<?> type : classes) {
            for (LocalIndex index : type.getDeclaredAnnotationsByType(LocalIndex.class)) {
                local(index).ifPresent(local::add);
            }
        }
        if (global.isEmpty() && local.isEmpty()) {
            return List.of();
        }
        List<IndexSchema> indexes =
                Stream.concat(global.stream(), local.stream()).toList();
        checkNumber(global.size(), MOST_GLOBAL, "global indexes");
        checkNumber(local.size(), MOST_LOCAL, "local indexes");
        checkNumber(
                indexes.stream().mapToInt(index -> index.included().size()).sum(),
                MOST_INCLUDED,
                "included attributes in its indexes");
        checkNames(indexes);
        return indexes;
    }

    private Optional<IndexSchema> global(GlobalIndex index) {
        String path = path(index.name());
        checkKeyNumbers(path, index);
        List<KeyAttribute> partitionKeys = find(index.partitionKey(), path).stream()
                .flatMap(placed -> keys.partitionKey(placed, path + "." + placed.path()).stream())
                .toList();
        List<KeyAttribute> sortKeys = find(index.sortKey(), path).stream()
                .flatMap(placed -> keys.sortKey(placed, path + "." + placed.path()).stream())
                .toList();
        if (partitionKeys.isEmpty()) {
            return Optional.empty();
        }
        KeySchema key = new KeySchema(partitionKeys, sortKeys);
        return Optional.of(index(index.name(), false, key, index.projection(), index.include()));
    }

    private Optional<IndexSchema> local(LocalIndex index) {
        String path = path(index.name());
        List<KeyAttribute> sortKeys = find(new String[] {index.sortKey()}, path).stream()
                .flatMap(placed -> keys.sortKey(placed, path + "." + placed.path()).stream())
                .toList();
        if (tableKey.isEmpty()) {
            return Optional.empty();
        }
        if (tableKey.get().sortKey().isEmpty()) {
            problems.add(
                    path,
                    "a local index needs a table with a sort key; mark a property @SortKey,"
                            + " or use a @GlobalIndex");
        }
        KeySchema key = new KeySchema(List.of(tableKey.get().partitionKey()), sortKeys);
        return Optional.of(index(index.name(), true, key, index.projection(), index.include()));
    }

    private IndexSchema index(String name, boolean local, KeySchema key, ProjectionType projection, String[] include) {
        checkProjection(path(name), projection, include);
        List<String> included = find(include, path(name)).stream()
                .flatMap(placed -> placed.attribute().storedNames().stream())
                .toList();
        return new IndexSchema(name, local, key, include.length > 0 ? ProjectionType.INCLUDE : projection, included);
    }

    private List<TopLevel.Placed> find(String[] names, String path) {
        List<TopLevel.Placed> found = new ArrayList<>();
        for (String name : names) {
            attributes.find(name).ifPresentOrElse(found::add, () -> problems.add(path, unknown(name)));
        }
        return found;
    }

    private String unknown(String name) {
        return "the model has no property \"" + name + "\""
                + Suggestions.nearest(name, attributes.paths())
                        .map(nearest -> "; did you mean \"" + nearest + "\"?")
                        .orElse("; name one of " + String.join(", ", attributes.paths()));
    }

    private void checkKeyNumbers(String path, GlobalIndex index) {
        if (index.partitionKey().length == 0) {
            problems.add(path, "has no partition key; name one to four properties");
        }
        if (index.partitionKey().length > MOST_KEYS) {
            problems.add(path, "has " + index.partitionKey().length + " partition keys; DynamoDB takes at most four");
        }
        if (index.sortKey().length > MOST_KEYS) {
            problems.add(path, "has " + index.sortKey().length + " sort keys; DynamoDB takes at most four");
        }
        Set<String> seen = new HashSet<>();
        Stream.concat(Arrays.stream(index.partitionKey()), Arrays.stream(index.sortKey()))
                .filter(name -> !seen.add(name))
                .forEach(name -> problems.add(path, "names \"" + name + "\" twice in its key; remove one"));
    }

    private void checkProjection(String path, ProjectionType projection, String[] include) {
        if (projection == ProjectionType.KEYS_ONLY && include.length > 0) {
            problems.add(path, "is KEYS_ONLY and includes attributes; remove one of projection and include");
        }
        if (projection == ProjectionType.INCLUDE && include.length == 0) {
            problems.add(path, "is to INCLUDE attributes and names none; name them with include");
        }
        if (projection == ProjectionType.UNKNOWN_TO_SDK_VERSION) {
            problems.add(path, "has no projection; use ALL, KEYS_ONLY or INCLUDE");
        }
    }

    private void checkNames(List<IndexSchema> indexes) {
        indexes.stream()
                .map(IndexSchema::name)
                .filter(name -> !NAME.matcher(name).matches())
                .forEach(name -> problems.add(
                        path(name),
                        "its name is no name of an index; use 3 to 255 letters of ASCII, digits, dots, hyphens and"
                                + " underscores"));
        Set<String> seen = new HashSet<>();
        indexes.stream()
                .map(IndexSchema::name)
                .filter(name -> !seen.add(name))
                .forEach(name -> problems.add(path(name), "two indexes have this name; rename one"));
    }

    private void checkNumber(int number, int most, String what) {
        if (number > most) {
            problems.add(where, "has " + number + " " + what + "; DynamoDB takes at most " + most);
        }
    }

    private String path(String index) {
        return where + " index " + index;
    }
}
