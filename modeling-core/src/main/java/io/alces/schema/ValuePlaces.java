package io.alces.schema;

import io.alces.query.StoredPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds properties by where they are stored. Used once.
 *
 * <p>What the model does not know, or knows only as a part of one value, is nowhere. A path through a value of a sealed
 * type does not tell its class, and leads to the property in each class that has it.
 */
final class ValuePlaces {
    private final StoredPath stored;
    private final List<ValuePlace> places = new ArrayList<>();

    private ValuePlaces(StoredPath stored) {
        this.stored = stored;
    }

    static List<ValuePlace> of(ObjectSchema model, StoredPath stored) {
        ValuePlaces places = new ValuePlaces(stored);
        places.object(model, new Way(Types.raw(model.type()).getSimpleName(), List.of(), null), 0);
        return List.copyOf(places.places);
    }

    /** How far the walk has come: the properties behind it, and the one that it is in. */
    private record Way(String path, List<ValuePlace.Step> holders, ValuePlace.@Nullable Step current) {

        Way to(ObjectSchema owner, String property) {
            List<ValuePlace.Step> passed = new ArrayList<>(holders);
            if (current != null) {
                passed.add(current);
            }
            return new Way(path + "." + property, passed, new ValuePlace.Step(owner.rawType(), property, List.of()));
        }

        Way into(StoredPath.Element element) {
            return new Way(
                    path + text(element),
                    holders,
                    Objects.requireNonNull(current).into(element));
        }

        private static String text(StoredPath.Element element) {
            return element instanceof StoredPath.Index index
                    ? "[" + index.index() + "]"
                    : "." + ((StoredPath.Name) element).name();
        }
    }

    private void object(ObjectSchema schema, Way way, int depth) {
        if (depth == stored.elements().size() || !(stored.elements().get(depth) instanceof StoredPath.Name name)) {
            return;
        }
        for (MemberSchema member : schema.members()) {
            Way next = way.to(schema, member.property());
            if (member instanceof MemberSchema.Attribute attribute
                    && attribute.storedNames().contains(name.name())) {
                value(attribute.shape(), attribute.shape(), next, depth + 1);
            } else if (member instanceof MemberSchema.Flattened flattened) {
                object(flattened.schema(), next, depth);
            }
        }
    }

    private void value(Shape whole, Shape declared, Way way, int depth) {
        if (depth == stored.elements().size()) {
            places.add(new ValuePlace(way.path(), way.holders(), Objects.requireNonNull(way.current()), whole));
            return;
        }
        StoredPath.Element next = stored.elements().get(depth);
        Shape shape = KeyTypes.value(declared);
        if (shape instanceof Shape.ObjectOf object) {
            object(object.schema(), way, depth);
        } else if (shape instanceof Shape.UnionOf union) {
            union.alternatives().values().forEach(alternative -> object(alternative, way, depth));
        } else if (shape instanceof Shape.MapOf map && next instanceof StoredPath.Name) {
            value(whole, map.value(), way.into(next), depth + 1);
        } else if (shape instanceof Shape.ListOf list && next instanceof StoredPath.Index) {
            value(whole, list.element(), way.into(next), depth + 1);
        } else if (shape instanceof Shape.ArrayOf array && next instanceof StoredPath.Index) {
            value(whole, array.element(), way.into(next), depth + 1);
        }
    }
}
