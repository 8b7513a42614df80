package io.alces.schema;

import io.alces.error.ModelMappingException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compiles a class of which each property is, by its name, a property of a model's, and so is stored where and as the
 * model stores it. Used once.
 */
final class SummaryCompiler<S> {
    private record Pair(Type summary, ObjectSchema model) {}

    private final Class<S> summary;
    private final ModelSchema<?> model;
    private final String where;
    private final Problems problems = new Problems();
    private final SummaryShapes shapes = new SummaryShapes(this::object, problems);
    private final Map<Pair, ObjectSchema> schemas = new HashMap<>();
    private int depth;

    SummaryCompiler(Class<S> summary, ModelSchema<?> model) {
        this.summary = summary;
        this.model = model;
        this.where = summary.getSimpleName();
    }

    SummarySchema<S> compile() {
        if (!ObjectShapes.isObject(summary)) {
            throw refused("is no class with properties of its own; use a record or a class");
        }
        ObjectSchema object = object(summary, model.object(), where);
        if (!problems.none()) {
            throw problems.exception(summary, model.type());
        }
        Set<String> attributes = StoredNames.of(object);
        if (attributes.isEmpty()) {
            throw refused("has no properties, so nothing would be read; give it some of those of "
                    + model.type().getSimpleName());
        }
        return new SummarySchema<>(summary, object, List.copyOf(attributes));
    }

    private ModelMappingException refused(String problem) {
        problems.add(where, problem);
        return problems.exception(summary, model.type());
    }

    /** The schema of a class whose properties are some of those of an object, which may still be in the making. */
    private ObjectSchema object(Type type, ObjectSchema whole, String where) {
        Pair pair = new Pair(type, whole);
        ObjectSchema known = schemas.get(pair);
        if (known != null) {
            return known;
        }
        ObjectSchema schema = new ObjectSchema(type, Types.raw(type));
        schemas.put(pair, schema);
        depth++;
        if (depth > ObjectCompiler.DEEPEST) {
            problems.add(where, ObjectCompiler.endless(type));
        } else {
            Layouts.read(type, where, problems).ifPresent(layout -> complete(schema, layout, whole, where));
        }
        depth--;
        return schema;
    }

    private void complete(ObjectSchema schema, Layout layout, ObjectSchema whole, String where) {
        Map<String, Property> known = properties(whole);
        List<MemberSchema> members = new ArrayList<>();
        for (Property property : layout.properties()) {
            String path = where + "." + property.name();
            Property same = known.get(property.name());
            if (same == null) {
                problems.add(path, unknown(property.name(), whole));
            } else {
                member(property, same, whole, path).ifPresent(members::add);
            }
        }
        Placement.checkMethods(schema.rawType(), layout, where, problems);
        schema.complete(members, layout.construction());
    }

    /** The properties of an object of the model, by name. Its class has been read before, without problems. */
    private static Map<String, Property> properties(ObjectSchema whole) {
        return Layouts.read(whole.type(), "", new Problems()).orElseThrow().properties().stream()
                .collect(Collectors.toMap(Property::name, Function.identity()));
    }

    private static String unknown(String name, ObjectSchema whole) {
        String hint = whole.nearest(name)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElse("name one that it has, or mark the property @Ignore");
        return Types.name(whole.type()) + " has no property " + name + "; " + hint;
    }

    private Optional<MemberSchema> member(Property property, Property same, ObjectSchema whole, String path) {
        MemberSchema member = whole.member(property.name()).orElseThrow();
        String modelPath = Types.name(whole.type()) + "." + property.name();
        Placement.checkAgreement(property, same, member, modelPath, path, problems);
        SummaryShapes.Place place = new SummaryShapes.Place(property.type(), same.type(), path);
        if (member instanceof MemberSchema.Attribute attribute) {
            return shapes.shape(place, attribute.shape())
                    .map(shape -> new MemberSchema.Attribute(
                            property.name(),
                            property.access(),
                            attribute.name(),
                            attribute.aliases(),
                            shape,
                            Optional.empty()));
        }
        if (member instanceof MemberSchema.Flattened flattened) {
            return shapes.object(place, flattened.schema())
                    .map(object -> new MemberSchema.Flattened(property.name(), property.access(), object));
        }
        problems.add(
                path,
                modelPath + " is @Unmapped: it takes what has no property, which is only known where all is read;"
                        + " leave it out");
        return Optional.empty();
    }
}
