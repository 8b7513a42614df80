package io.alces.schema;

import io.alces.query.StoredPath;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a value lies in the objects of a model. Immutable.
 *
 * @param path the value in messages, such as {@code Order.lines[2].sku}
 * @param holders the properties that lead to the object that has it, the outermost first; none for the model itself
 * @param last the property of that object; if it leads into a container, the value is what lies there in it
 * @param shape the shape of all that the last property has
 */
public record ValuePlace(String path, List<Step> holders, Step last, Shape shape) {

    public ValuePlace {
        holders = List.copyOf(holders);
    }

    /**
     * A property and the way into the containers that it has, if any.
     *
     * @param owner the class that has the property
     * @param elements the indexes of lists and the keys of maps on the way
     */
    public record Step(Class<?> owner, String property, List<StoredPath.Element> elements) {
        public Step {
            elements = List.copyOf(elements);
        }

        Step into(StoredPath.Element element) {
            List<StoredPath.Element> further = new ArrayList<>(elements);
            further.add(element);
            return new Step(owner, property, further);
        }
    }

    /** Whether the value is all that the last property has, and not an element of it. */
    public boolean isProperty() {
        return last.elements().isEmpty();
    }

    /** The class of the object that has the value. */
    public Class<?> owner() {
        return last.owner();
    }

    /** The property of that object. */
    public String property() {
        return last.property();
    }

    /**
     * An element of the container that lies here.
     *
     * @param text how messages tell it, such as {@code [new 0]}
     */
    public ValuePlace element(StoredPath.Element element, String text) {
        return new ValuePlace(path + text, holders, last.into(element), shape);
    }
}
