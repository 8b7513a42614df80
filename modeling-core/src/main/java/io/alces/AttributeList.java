package io.alces;

import io.alces.query.Property;
import io.alces.query.PropertyPath;
import java.util.ArrayList;
import java.util.List;

/** Attributes to read, however they were given. */
final class AttributeList {

    private AttributeList() {}

    static <T> List<PropertyPath<?, ?>> of(Property<? super T, ?> first, Property<? super T, ?>[] rest) {
        List<PropertyPath<?, ?>> paths = new ArrayList<>();
        paths.add(PropertyPath.path(first));
        for (Property<? super T, ?> property : rest) {
            paths.add(PropertyPath.path(property));
        }
        return List.copyOf(paths);
    }

    static List<PropertyPath<?, ?>> of(String first, String[] rest) {
        List<PropertyPath<?, ?>> paths = new ArrayList<>();
        paths.add(PropertyPath.path(first));
        for (String text : rest) {
            paths.add(PropertyPath.path(text));
        }
        return List.copyOf(paths);
    }
}
