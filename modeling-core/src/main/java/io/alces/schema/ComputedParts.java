package io.alces.schema;

import io.alces.query.StoredPath;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the properties that one attribute is computed from.
 *
 * @param holder the class that has the attribute
 * @param prefix the path to it, such as {@code home.}; empty for the item itself
 * @param where the attribute in messages
 * @param mark the annotation that names the properties
 */
record ComputedParts(
        ObjectSchema holder, String prefix, String where, Class<? extends Annotation> mark, Problems problems) {

    /** The properties of these names; empty if one is not to be found, which is then among the problems. */
    Optional<List<ComputedAttribute.Part>> find(List<String> names) {
        List<ComputedAttribute.Part> parts =
                names.stream().flatMap(name -> find(name).stream()).toList();
        return parts.size() == names.size() ? Optional.of(parts) : Optional.empty();
    }

    /** Reports what is wrong with a property that the annotation names. */
    void complain(String path, String problem) {
        problems.add(where, "@" + mark.getSimpleName() + " names \"" + path + "\", and " + problem);
    }

    private Optional<ComputedAttribute.Part> find(String path) {
        return find(path, List.of(path.split("\\.", -1)), holder, List.of());
    }

    /** Follows the names that are left of a path; classes that are not complete have problems of their own. */
    private Optional<ComputedAttribute.Part> find(
            String path, List<String> left, ObjectSchema object, List<String> stored) {
        if (!object.isComplete()) {
            return Optional.empty();
        }
        String name = left.get(0);
        List<String> rest = left.subList(1, left.size());
        Optional<MemberSchema> member = object.member(name);
        if (member.isEmpty()) {
            complain(path, unknown(object, name));
            return Optional.empty();
        }
        if (member.get() instanceof MemberSchema.Attribute attribute) {
            List<String> next =
                    Stream.concat(stored.stream(), Stream.of(attribute.name())).toList();
            return rest.isEmpty() ? Optional.of(part(path, attribute, next)) : inside(path, rest, attribute, next);
        }
        if (member.get() instanceof MemberSchema.Flattened flattened && !rest.isEmpty()) {
            return find(path, rest, flattened.schema(), stored);
        }
        complain(path, name + " is stored as several attributes; name those that matter");
        return Optional.empty();
    }

    private Optional<ComputedAttribute.Part> inside(
            String path, List<String> rest, MemberSchema.Attribute attribute, List<String> stored) {
        if (KeyTypes.value(attribute.shape()) instanceof Shape.ObjectOf nested) {
            return find(path, rest, nested.schema(), stored);
        }
        complain(path, attribute.property() + " is no nested object; name it as a whole");
        return Optional.empty();
    }

    private ComputedAttribute.Part part(String path, MemberSchema.Attribute attribute, List<String> stored) {
        StoredPath place = StoredPath.of(stored.get(0));
        for (String name : stored.subList(1, stored.size())) {
            place = place.then(name);
        }
        return new ComputedAttribute.Part(prefix + path, place, attribute.shape());
    }

    private static String unknown(ObjectSchema object, String name) {
        return Types.name(object.type()) + " has no property " + name
                + object.nearest(name)
                        .map(nearest -> "; did you mean \"" + nearest + "\"?")
                        .orElse("; name one that it has");
    }
}
