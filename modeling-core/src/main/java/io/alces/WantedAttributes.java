package io.alces;

import io.alces.query.AttributeResolver;
import io.alces.query.Condition;
import io.alces.query.Conditions;
import io.alces.query.PropertyPath;
import io.alces.query.StoredPath;
import io.alces.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that a read needs to answer what it was asked.
 *
 * @param names the stored names of top-level attributes
 * @param unmapped whether all that the model does not name are wanted too
 */
record WantedAttributes(Set<String> names, boolean unmapped) {

    /** All that an object has, under all names under which it is read. */
    static WantedAttributes of(ObjectSchema object) {
        Set<String> names = object.attributes()
                .flatMap(attribute -> attribute.storedNames().stream())
                .collect(Collectors.toCollection(LinkedHashSet<String>::new));
        return new WantedAttributes(names, object.keepsUnmapped());
    }

    /** The attributes that paths lead into. */
    static WantedAttributes of(Collection<StoredPath> paths) {
        Set<String> names = new LinkedHashSet<>();
        paths.forEach(path -> names.add(path.topLevelName()));
        return new WantedAttributes(names, false);
    }

    /** The attributes that a condition looks at; none if there is no condition. */
    static WantedAttributes of(@Nullable Condition<?> condition, AttributeResolver resolver) {
        Set<String> names = new LinkedHashSet<>();
        if (condition != null) {
            Conditions.paths(condition).forEach(path -> names.add(topLevelName(path, resolver)));
            names.addAll(Conditions.storedNames(condition));
        }
        return new WantedAttributes(names, false);
    }

    /** These and others. */
    WantedAttributes and(WantedAttributes more) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(more.names);
        return new WantedAttributes(all, unmapped || more.unmapped);
    }

    static String topLevelName(PropertyPath<?, ?> path, AttributeResolver resolver) {
        return resolver.resolve(path).topLevelName();
    }

    List<String> without(Set<String> held) {
        List<String> missing = new ArrayList<>();
        names.stream().filter(name -> !held.contains(name)).forEach(missing::add);
        if (unmapped) {
            missing.add("unmapped attributes");
        }
        return missing;
    }
}
