package io.alces.internal.codec;

import io.alces.internal.codec.ObjectForm.Field;
import io.alces.schema.KeyAttribute;
import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the forms of a view. Forms that lead to each other, or to themselves, share them. Used once. */
final class PlainForms {

    private final boolean nulls;
    private final Map<Target, ObjectForm> objects = new HashMap<>();

    PlainForms(boolean nulls) {
        this.nulls = nulls;
    }

    /** The name and text that tell the class of an object. */
    private record Discriminator(String name, String text) {}

    private record Target(
            ObjectSchema schema,
            Selection selection,
            @Nullable Discriminator discriminator) {}

    /** The form of whole items, with more fields after those of the class. */
    ObjectForm item(ObjectSchema schema, Selection selection, List<Field> more) {
        List<Field> all = new ArrayList<>(fields(new Target(schema, selection, null)));
        all.addAll(more);
        ObjectForm form = new ObjectForm(nulls);
        form.complete(distinct(schema, all));
        return form;
    }

    private PlainForm form(Shape shape, Selection selection) {
        if (shape instanceof Shape.Converted converted) {
            return converted(converted);
        } else if (shape instanceof Shape.Transformed transformed) {
            return form(transformed.shape(), selection);
        } else if (shape instanceof Shape.OptionalOf optional) {
            PlainForm inner = form(optional.value(), selection);
            return (value, path) -> ((Optional<?>) value)
                    .map(present -> inner.of(present, path))
                    .orElse(null);
        } else if (shape instanceof Shape.MapOf map) {
            PlainForm inner = form(map.value(), selection);
            return (value, path) ->
                    PlainValues.map((Map<?, ?>) value, map.keys().write(), inner, path);
        } else if (shape instanceof Shape.ObjectOf object) {
            return object(new Target(object.schema(), selection, null));
        } else if (shape instanceof Shape.UnionOf union) {
            return union(union, selection);
        } else if (shape instanceof Shape.Reference reference) {
            return reference(reference, selection);
        }
        Shape element = Shapes.element(shape);
        return element == null ? PlainValues::of : elements(shape, form(element, selection));
    }

    private static PlainForm elements(Shape shape, PlainForm element) {
        return shape instanceof Shape.ArrayOf
                ? (value, path) -> PlainValues.list(PlainValues.elements(value), element, path)
                : (value, path) -> PlainValues.list((Iterable<?>) value, element, path);
    }

    /** What only the user's converter knows how to write is shown as that writes it. */
    private static PlainForm converted(Shape.Converted shape) {
        return PlainValues.knows(Numbers.boxed(Shapes.raw(shape.type())))
                ? PlainValues::of
                : (value, path) -> PlainValues.converted(shape.converter(), value, path);
    }

    /** A reference is shown as the key: its only value, or a map of both by their properties. */
    private PlainForm reference(Shape.Reference shape, Selection selection) {
        List<MemberSchema.Attribute> attributes =
                shape.key().attributes().stream().map(KeyAttribute::attribute).toList();
        List<PlainForm> forms = attributes.stream()
                .map(attribute -> form(attribute.shape(), selection))
                .toList();
        return (value, path) -> {
            List<Object> key = ReferenceCodec.key(shape, value)
                    .orElseThrow(() -> path.wrong(ReferenceCodec.mismatch(shape, value)));
            if (key.size() == 1) {
                return forms.get(0).of(key.get(0), path);
            }
            Map<String, @Nullable Object> parts = new LinkedHashMap<>();
            for (int index = 0; index < key.size(); index++) {
                String property = attributes.get(index).property();
                parts.put(property, forms.get(index).of(key.get(index), path.then(property)));
            }
            return parts;
        };
    }

    private PlainForm union(Shape.UnionOf union, Selection selection) {
        Map<Class<?>, ObjectForm> byClass = new HashMap<>();
        union.alternatives()
                .forEach((text, schema) -> byClass.put(
                        schema.rawType(),
                        object(new Target(schema, selection, new Discriminator(union.discriminator(), text)))));
        return (value, path) -> {
            ObjectForm form = byClass.get(value.getClass());
            if (form == null) {
                throw path.wrong(value.getClass().getSimpleName() + " is none of the classes that "
                        + union.type().getSimpleName() + " permits; permit it");
            }
            return form.of(value, path);
        };
    }

    private ObjectForm object(Target target) {
        ObjectForm known = objects.get(target);
        if (known != null) {
            return known;
        }
        ObjectForm form = new ObjectForm(nulls);
        objects.put(target, form);
        form.complete(distinct(target.schema(), fields(target)));
        return form;
    }

    private List<Field> fields(Target target) {
        Map<String, MemberSchema> members = new LinkedHashMap<>();
        target.schema().members().forEach(member -> members.put(member.property(), member));
        List<String> properties = new ArrayList<>(members.keySet());
        Discriminator discriminator = target.discriminator();
        if (discriminator != null) {
            properties.add(0, discriminator.name());
        }
        Selection selection = target.selection();
        return selection.shown(properties).stream()
                .map(property -> field(members.get(property), property, discriminator, selection))
                .toList();
    }

    private Field field(
            @Nullable MemberSchema member,
            String property,
            @Nullable Discriminator discriminator,
            Selection selection) {
        String name = selection.name(property);
        if (member == null) {
            return new Field(
                    property, name, object -> discriminator == null ? null : discriminator.text(), PlainValues::of);
        }
        MethodHandle getter = Members.objectGetter(member.access().getter());
        PlainForm form = form(Shapes.of(member), selection.under(property));
        return new Field(property, name, object -> Handles.call(getter, object), form);
    }

    private static List<Field> distinct(ObjectSchema schema, List<Field> fields) {
        Map<String, Field> byName = new HashMap<>();
        for (Field field : fields) {
            Field other = byName.put(field.name(), field);
            if (other != null) {
                throw new IllegalArgumentException(TypeNames.simple(schema.type()) + ": the view has "
                        + other.property() + " and " + field.property() + " both as " + field.name()
                        + "; rename or exclude one of them");
            }
        }
        return fields;
    }
}
