package io.alces.internal.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which properties a view has of an object and of what is inside of it, and how it calls them. Immutable.
 *
 * <p>A path is the names of the properties that lead to one. Containers have no step of their own: under {@code lines}
 * lie the properties of each of the lines.
 *
 * @param included the paths that there are, none of which leads through another; null for all
 * @param excluded the paths that there are not, though others say so
 * @param names the names of those that are called otherwise than their properties
 */
record Selection(@Nullable List<List<String>> included, Set<List<String>> excluded, Map<List<String>, String> names) {

    static final Selection ALL = new Selection(null, Set.of(), Map.of());

    Selection {
        included = included == null ? null : List.copyOf(included);
        excluded = Set.copyOf(excluded);
        names = Map.copyOf(names);
    }

    /** Adds a property to those that are included; the first one takes the place of all. */
    Selection including(SelectionWalk.Target target) {
        List<String> path = target.properties();
        if (isExcluded(path)) {
            throw target.wrong("is excluded from this view, and cannot be included as well");
        }
        List<List<String>> all = new ArrayList<>(included == null ? List.of() : included);
        for (List<String> other : all) {
            if (areRelated(path, other)) {
                throw target.wrong("is in this view already, by " + String.join(".", other));
            }
        }
        all.add(path);
        return new Selection(all, excluded, names);
    }

    Selection excluding(SelectionWalk.Target target) {
        List<String> path = requireShown(target);
        if (included != null && included.stream().anyMatch(other -> startsWith(other, path))) {
            List<List<String>> rest =
                    included.stream().filter(other -> !startsWith(other, path)).toList();
            return new Selection(rest, excluded, names);
        }
        Set<List<String>> all = new HashSet<>(excluded);
        all.add(path);
        return new Selection(included, all, names);
    }

    Selection renaming(SelectionWalk.Target target, String name) {
        Map<List<String>, String> all = new HashMap<>(names);
        all.put(requireShown(target), name);
        return new Selection(included, excluded, all);
    }

    /** Those of the properties of an object that are shown, in the order in which they are. */
    List<String> shown(Collection<String> properties) {
        Stream<String> wanted = included == null
                ? properties.stream()
                : included.stream().map(path -> path.get(0)).distinct().filter(properties::contains);
        return wanted.filter(property -> !excluded.contains(List.of(property))).toList();
    }

    /** What is selected of the inside of a property. */
    Selection under(String property) {
        Map<List<String>, String> inside = new HashMap<>();
        names.forEach((path, name) -> tail(path, property).forEach(tail -> inside.put(tail, name)));
        List<List<String>> paths =
                included == null || included.contains(List.of(property)) ? null : tails(included, property);
        return new Selection(paths, Set.copyOf(tails(excluded, property)), inside);
    }

    /** What a property is called. */
    String name(String property) {
        return names.getOrDefault(List.of(property), property);
    }

    private List<String> requireShown(SelectionWalk.Target target) {
        List<String> path = target.properties();
        boolean shown = included == null || included.stream().anyMatch(other -> areRelated(path, other));
        if (!shown || isExcluded(path)) {
            throw target.wrong("is not in this view");
        }
        return path;
    }

    private boolean isExcluded(List<String> path) {
        return excluded.stream().anyMatch(other -> startsWith(path, other));
    }

    private static boolean areRelated(List<String> path, List<String> other) {
        return startsWith(path, other) || startsWith(other, path);
    }

    private static boolean startsWith(List<String> path, List<String> start) {
        return path.size() >= start.size() && path.subList(0, start.size()).equals(start);
    }

    private static List<List<String>> tails(Collection<List<String>> paths, String property) {
        return paths.stream().flatMap(path -> tail(path, property)).toList();
    }

    private static Stream<List<String>> tail(List<String> path, String property) {
        return path.size() > 1 && path.get(0).equals(property)
                ? Stream.of(path.subList(1, path.size()))
                : Stream.empty();
    }
}
