package io.alces.schema;

import java.lang.reflect.Type;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;

/** Maps, by interface or by a class that can be made empty, whose keys have a text form. */
final class MapShapes implements ShapeFactory {
    private static final Set<Class<?>> INTERFACES = Set.of(
            Map.class,
            SortedMap.class,
            NavigableMap.class,
            ConcurrentMap.class,
            ConcurrentNavigableMap.class,
            EnumMap.class);

    @Override
    public Optional<Shape> create(Type type, Site site, ShapeCompiler shapes) {
        Class<?> raw = Types.raw(type);
        if (!Map.class.isAssignableFrom(raw)) {
            return Optional.empty();
        }
        if (!INTERFACES.contains(raw) && !Containers.canBeMade(raw)) {
            return Optional.of(shapes.refuse(site, Containers.refusal(raw, "Map")));
        }
        TypeBindings bindings = TypeBindings.of(type);
        Type key = bindings.argument(Map.class, 0);
        Optional<String> unsortable = Containers.sortingProblem(raw, key);
        if (unsortable.isPresent()) {
            return Optional.of(shapes.refuse(site, unsortable.get()));
        }
        Optional<MapKeys> keys = KeyTexts.of(key);
        if (keys.isEmpty()) {
            String problem = Types.name(key) + " has no text form, which the keys of a map need;"
                    + " use String, an enum, a number, a UUID or a time, or @Convert the map";
            return Optional.of(shapes.refuse(site, problem));
        }
        Shape value = shapes.shape(bindings.argument(Map.class, 1), site.inside(".*"));
        return Optional.of(new Shape.MapOf(type, raw, keys.get(), value));
    }
}
