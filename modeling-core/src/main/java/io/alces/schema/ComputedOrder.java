package io.alces.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Orders computed attributes by what they are computed from.
 *
 * @param where the model in messages
 */
record ComputedOrder(String where, Problems problems) {

    /** All attributes, each after those that it is computed from; those in a circle are left out, and are problems. */
    List<ComputedAttribute> of(List<ComputedAttribute> attributes) {
        List<ComputedAttribute> left = new ArrayList<>(attributes);
        List<ComputedAttribute> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Optional<ComputedAttribute> next =
                    left.stream().filter(each -> isReady(each, left)).findFirst();
            if (next.isPresent()) {
                ordered.add(next.get());
                left.remove(next.get());
            } else {
                left.removeAll(circle(left));
            }
        }
        return List.copyOf(ordered);
    }

    private static boolean isReady(ComputedAttribute attribute, List<ComputedAttribute> left) {
        return left.stream().noneMatch(other -> attribute.isFrom(other.attribute()));
    }

    /** Finds and reports attributes that are computed from each other. */
    private List<ComputedAttribute> circle(List<ComputedAttribute> left) {
        List<ComputedAttribute> way = new ArrayList<>();
        ComputedAttribute next = left.get(0);
        while (!way.contains(next)) {
            way.add(next);
            next = source(next, left);
        }
        List<ComputedAttribute> circle = way.subList(way.indexOf(next), way.size());
        problems.add(where + "." + next.path(), "is computed from itself" + by(circle.subList(1, circle.size())));
        return List.copyOf(circle);
    }

    private static ComputedAttribute source(ComputedAttribute attribute, List<ComputedAttribute> left) {
        return left.stream()
                .filter(other -> attribute.isFrom(other.attribute()))
                .findFirst()
                .orElseThrow();
    }

    private static String by(List<ComputedAttribute> others) {
        return others.isEmpty()
                ? "; name other properties"
                : ", by way of "
                        + Words.list(
                                others.stream().map(ComputedAttribute::path).toList(), "and")
                        + "; compute one of them from others";
    }
}
