package io.alces;

import io.alces.query.StoredPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items of which only some paths were read.
 *
 * <p>Of a list that was read by indexes DynamoDB gives the elements only, one after the other: {@code lines[3]} and
 * {@code lines[7]} come as a list of two. To be found under their own indexes, they are put back to where they were,
 * with NULL for all that was not read.
 */
final class ProjectedItem {
    private static final AttributeValue NOT_READ = AttributeValue.fromNul(true);

    private ProjectedItem() {}

    /**
     * The item with the elements of its lists at their own indexes.
     *
     * @param where what the item is called in messages
     * @throws IllegalStateException if it cannot be told which elements were read
     */
    static Map<String, AttributeValue> restored(Map<String, AttributeValue> item, List<StoredPath> read, String where) {
        List<List<StoredPath.Element>> paths =
                read.stream().map(StoredPath::elements).toList();
        return hasIndexes(paths) ? restoredMap(item, paths, where) : item;
    }

    private static AttributeValue restored(AttributeValue value, List<List<StoredPath.Element>> paths, String where) {
        if (!hasIndexes(paths)) {
            return value;
        }
        return switch (value.type()) {
            case M -> AttributeValue.fromM(restoredMap(value.m(), paths, where));
            case L -> AttributeValue.fromL(restoredList(value.l(), paths, where));
            default -> value;
        };
    }

    private static Map<String, AttributeValue> restoredMap(
            Map<String, AttributeValue> map, List<List<StoredPath.Element>> paths, String where) {
        Map<String, AttributeValue> restored = new LinkedHashMap<>();
        map.forEach((name, value) ->
                restored.put(name, restored(value, below(paths, new StoredPath.Name(name)), where + "." + name)));
        return restored;
    }

    private static List<AttributeValue> restoredList(
            List<AttributeValue> elements, List<List<StoredPath.Element>> paths, String where) {
        List<Integer> indexes = List.copyOf(indexes(paths));
        checkTold(elements.size(), indexes, paths, where);
        List<AttributeValue> restored = new ArrayList<>();
        for (int rank = 0; rank < Math.min(indexes.size(), elements.size()); rank++) {
            int index = indexes.get(rank);
            IntStream.range(restored.size(), index).forEach(gap -> restored.add(NOT_READ));
            restored.add(
                    restored(elements.get(rank), below(paths, new StoredPath.Index(index)), where + "[" + index + "]"));
        }
        return restored;
    }

    /** Whole elements are missing at the end of a list only; one of which parts are asked for drops out anywhere. */
    private static void checkTold(
            int found, List<Integer> indexes, List<List<StoredPath.Element>> paths, String where) {
        if (found < indexes.size() && paths.stream().anyMatch(path -> path.size() > 1)) {
            throw new IllegalStateException(where + ": parts of the elements " + indexes
                    + " were asked for, and found in "
                    + found + " of them, of which DynamoDB does not say which they are; ask for whole elements, as in ["
                    + indexes.get(0) + "]");
        }
    }

    private static SortedSet<Integer> indexes(List<List<StoredPath.Element>> paths) {
        SortedSet<Integer> indexes = new TreeSet<>();
        for (List<StoredPath.Element> path : paths) {
            if (path.get(0) instanceof StoredPath.Index index) {
                indexes.add(index.index());
            }
        }
        return indexes;
    }

    /** What is left of the paths that begin with an element. */
    private static List<List<StoredPath.Element>> below(
            List<List<StoredPath.Element>> paths, StoredPath.Element element) {
        return paths.stream()
                .filter(path -> path.size() > 1 && path.get(0).equals(element))
                .map(path -> path.subList(1, path.size()))
                .toList();
    }

    private static boolean hasIndexes(List<List<StoredPath.Element>> paths) {
        return paths.stream().flatMap(List::stream).anyMatch(StoredPath.Index.class::isInstance);
    }
}
