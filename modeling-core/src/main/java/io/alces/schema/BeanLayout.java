package io.alces.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a class that has a constructor without parameters: setters take the properties, or else fields. */
final class BeanLayout {
    private final Type type;
    private final String where;
    private final Problems problems;

    BeanLayout(Type type, String where, Problems problems) {
        this.type = type;
        this.where = where;
        this.problems = problems;
    }

    Layout read(Constructor<?> constructor) {
        List<Property> properties = new ArrayList<>();
        for (Candidate candidate : ClassProperties.of(type, Set.of()).values()) {
            if (!candidate.isIgnored()) {
                candidate
                        .property(candidate.writings())
                        .or(candidate::computed)
                        .ifPresentOrElse(properties::add, () -> complain(candidate));
            }
        }
        return new Layout(properties, new Construction.BySetters(constructor));
    }

    private void complain(Candidate candidate) {
        String setter = "set" + Character.toUpperCase(candidate.name().charAt(0))
                + candidate.name().substring(1);
        String what = candidate.isField() ? "is final and has no setter" : "has a getter but no setter";
        problems.add(
                where + "." + candidate.name(),
                what + "; add " + setter + "(" + Types.name(candidate.type()) + "), or mark it @Ignore");
    }
}
