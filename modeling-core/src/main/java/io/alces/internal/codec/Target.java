package io.alces.internal.codec;

import io.alces.query.StoredPath;
import io.alces.schema.Shape;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a path leads, and what expressions may do with the value there, found out once. Immutable.
 *
 * @param text the path in messages
 * @param places where the value may be stored: where it is written, then where else it is read
 * @param declared the shape that the schema has there
 * @param shape the shape of a value that is there
 * @param place what holds the value
 * @param alternatives where the value is written, then where it is read beside that
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
        List<StoredPath> alternatives,
        boolean isNumber,
        boolean isOrdered,
        boolean isSized) {

    /**
     * Where a path leads.
     *
     * @param aliases further names beside the last one of where the value is written under which it is read
     */
    static Target of(String text, List<StoredPath> places, Shape declared, Place place, List<String> aliases) {
        Shape shape = Shapes.present(declared);
        return new Target(
                text,
                places,
                declared,
                shape,
                place,
                alternatives(places.get(0), aliases),
                Shapes.isNumber(Shapes.stored(shape)) || Shapes.isOpen(shape),
                Shapes.isOrdered(shape),
                Shapes.isSized(shape));
    }

    /** Where the value is written. */
    StoredPath stored() {
        return places.get(0);
    }

    private static List<StoredPath> alternatives(StoredPath stored, List<String> aliases) {
        return aliases.isEmpty()
                ? List.of(stored)
                : Stream.concat(Stream.of(stored), aliases.stream().map(alias -> beside(stored, alias)))
                        .toList();
    }

    private static StoredPath beside(StoredPath stored, String name) {
        List<StoredPath> parents = stored.parents();
        return parents.isEmpty()
                ? StoredPath.of(name)
                : parents.get(parents.size() - 1).then(name);
    }
}
