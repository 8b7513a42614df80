package io.alces.schema;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;

/** Collections, by interface or by a class that can be made empty. */
final class CollectionShapes implements ShapeFactory {
    private static final Set<Class<?>> INTERFACES = Set.of(
            Iterable.class,
            Collection.class,
            List.class,
            Queue.class,
            Deque.class,
            Set.class,
            SortedSet.class,
            NavigableSet.class,
            EnumSet.class);

    @Override
    public Optional<Shape> create(Type type, Site site, ShapeCompiler shapes) {
        Class<?> raw = Types.raw(type);
        if (raw != Iterable.class && !Collection.class.isAssignableFrom(raw)) {
            return Optional.empty();
        }
        if (!INTERFACES.contains(raw) && !Containers.canBeMade(raw)) {
            return Optional.of(shapes.refuse(site, Containers.refusal(raw, "List, Set")));
        }
        Type element = TypeBindings.of(type).argument(Iterable.class, 0);
        Optional<String> unsortable = Containers.sortingProblem(raw, element);
        if (unsortable.isPresent()) {
            return Optional.of(shapes.refuse(site, unsortable.get()));
        }
        Shape shape = shapes.shape(element, site.inside("[]"));
        return Optional.of(
                Set.class.isAssignableFrom(raw)
                        ? new Shape.SetOf(type, raw, shape)
                        : new Shape.ListOf(type, raw, shape));
    }
}
