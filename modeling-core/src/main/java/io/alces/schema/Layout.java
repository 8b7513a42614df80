package io.alces.schema;

import java.util.List;

/** The properties of a class, those to be ignored left out, and how an object of it is made. */
record Layout(List<Property> properties, Construction construction) {
    Layout {
        properties = List.copyOf(properties);
    }
}
