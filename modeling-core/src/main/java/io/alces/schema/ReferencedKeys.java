package io.alces.schema;

import io.alces.annotation.Flatten;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles the keys of models that are referred to, each once.
 *
 * <p>Nothing else of such a model is looked at, so that models may refer to each other, and to themselves.
 */
final class ReferencedKeys {
    private final Problems problems;
    private final ObjectCompiler objects;
    private final Map<Class<?>, KeySchema> keys = new HashMap<>();
    private final Set<Class<?>> open = new HashSet<>();

    ReferencedKeys(Problems problems, ObjectCompiler objects) {
        this.problems = problems;
        this.objects = objects;
    }

    /**
     * The key of a model; empty if it has none, which is then among the problems.
     *
     * @param where the reference
     */
    Optional<KeySchema> key(Class<?> model, String where) {
        if (!open.add(model)) {
            problems.add(
                    where,
                    "the key of " + model.getSimpleName()
                            + " refers to an item whose key leads back to it; use another type");
            return Optional.empty();
        }
        KeySchema known = keys.get(model);
        Optional<KeySchema> key = known == null ? compile(model) : Optional.of(known);
        key.ifPresent(found -> keys.put(model, found));
        open.remove(model);
        return key;
    }

    private Optional<KeySchema> compile(Class<?> model) {
        List<TopLevel.Placed> marked = new ArrayList<>();
        collect(model, model.getSimpleName(), "", new HashSet<>(), marked);
        return new TableKeyCompiler(model.getSimpleName(), new TopLevel(List.copyOf(marked)), problems).key();
    }

    private void collect(Type type, String where, String prefix, Set<Type> around, List<TopLevel.Placed> marked) {
        if (!around.add(type)) {
            return;
        }
        Layouts.read(type, where, problems).ifPresent(layout -> {
            for (Property property : layout.properties()) {
                String path = prefix + property.name();
                if (property.annotations().has(Flatten.class)) {
                    collect(property.type(), where + "." + property.name(), path + ".", around, marked);
                } else if (KeyAttributes.isMarked(property.annotations())) {
                    MemberSchema.Attribute attribute = objects.attribute(property, where + "." + property.name());
                    marked.add(new TopLevel.Placed(path, attribute, property.annotations()));
                }
            }
        });
        around.remove(type);
    }
}
