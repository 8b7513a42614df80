package io.alces.schema;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The attributes of the item itself, those of flattened objects included: what keys are made of.
 *
 * @param attributes in the order of their declaration
 */
record TopLevel(List<Placed> attributes) {

    /**
     * An attribute of the item.
     *
     * @param path the property, or the properties through flattened objects, such as {@code home.city}
     */
    record Placed(String path, MemberSchema.Attribute attribute, Annotations annotations) {

        /** What the path has before the property: {@code home.}, or nothing. */
        String prefix() {
            return path.substring(0, path.length() - attribute.property().length());
        }

        /** The properties of the flattened objects that the attribute is in, the outermost first. */
        List<String> holders() {
            List<String> names = List.of(path.split("\\."));
            return names.subList(0, names.size() - 1);
        }
    }

    static TopLevel of(ObjectSchema schema, ObjectCompiler objects) {
        List<Placed> attributes = new ArrayList<>();
        collect(schema, "", objects, attributes);
        return new TopLevel(List.copyOf(attributes));
    }

    Optional<Placed> find(String path) {
        return attributes.stream().filter(placed -> placed.path().equals(path)).findFirst();
    }

    List<Placed> marked(Class<? extends Annotation> annotation) {
        List<Placed> marked = new ArrayList<>();
        for (Placed placed : attributes) {
            if (placed.annotations().has(annotation)) {
                marked.add(placed);
            }
        }
        return marked;
    }

    /** The attributes with a mark that an item has once at most; that it has more is among the problems. */
    List<Placed> markedOnce(Class<? extends Annotation> annotation, String where, Problems problems) {
        List<Placed> marked = marked(annotation);
        if (marked.size() > 1) {
            problems.add(
                    where,
                    "has " + marked.size() + " attributes marked @" + annotation.getSimpleName() + ", " + names(marked)
                            + "; leave one of them");
        }
        return marked;
    }

    /** The paths as a list for a message. */
    static String names(List<Placed> attributes) {
        return Words.list(attributes.stream().map(Placed::path).toList(), "and");
    }

    List<String> paths() {
        return attributes.stream().map(Placed::path).toList();
    }

    private static void collect(ObjectSchema schema, String prefix, ObjectCompiler objects, List<Placed> attributes) {
        for (MemberSchema member : schema.members()) {
            if (member instanceof MemberSchema.Attribute attribute) {
                attributes.add(new Placed(prefix + attribute.property(), attribute, objects.annotations(attribute)));
            } else if (member instanceof MemberSchema.Flattened flattened) {
                collect(flattened.schema(), prefix + flattened.property() + ".", objects, attributes);
            }
        }
    }
}
