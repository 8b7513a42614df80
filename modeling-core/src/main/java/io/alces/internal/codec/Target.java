package io.alces.internal.codec;

import io.alces.query.StoredPath;
import io.alces.schema.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a path leads, and what expressions may do with the value there, found out once. Immutable.
 *
 * @param text the path in messages
 * @param places where the value may be stored: where it is written, then where else it is read
 * @param declared the shape that the schema has there
 * @param shape the shape of a value that is there
 * @param place what holds the value
 * @param aliases further names beside the last one of where it is written under which the value is read
 * @param isNumber whether the value is stored as a number, or may be
 * @param isOrdered whether the stored values sort as the Java values do
 * @param isSized whether the size of what is stored is the size of the Java value
 */
record Target(
        String text,
        List<StoredPath> places,
        Shape declared,
        Shape shape,
        Place place,
        List<String> aliases,
        boolean isNumber,
        boolean isOrdered,
        boolean isSized) {

    static Target of(String text, List<StoredPath> places, Shape declared, Place place, List<String> aliases) {
        Shape shape = Shapes.present(declared);
        return new Target(
                text,
                places,
                declared,
                shape,
                place,
                aliases,
                Shapes.isNumber(Shapes.stored(shape)) || Shapes.isOpen(shape),
                Shapes.isOrdered(shape),
                Shapes.isSized(shape));
    }

    /** Where the value is written. */
    StoredPath stored() {
        return places.get(0);
    }

    /** Where the value is written, then its aliases beside that. */
    List<StoredPath> alternatives() {
        List<StoredPath> alternatives = new ArrayList<>();
        alternatives.add(stored());
        aliases.forEach(alias -> alternatives.add(beside(alias)));
        return alternatives;
    }

    private StoredPath beside(String name) {
        List<StoredPath> parents = stored().parents();
        return parents.isEmpty()
                ? StoredPath.of(name)
                : parents.get(parents.size() - 1).then(name);
    }
}
