package io.alces.schema;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.Unmapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles classes to schemas, each type of a model once.
 *
 * <p>A schema is known before its members are, so that a type that refers to itself finds itself.
 */
final class ObjectCompiler {
    /** Deeper than any nesting of types that is meant; type arguments that grow with each level get there. */
    static final int DEEPEST = 64;

    private record PlacedUnion(Shape.UnionOf union, String path) {}

    private final Problems problems;
    private final ShapeCompiler shapes;
    private final UnmappedCompiler unmapped;
    private final ReferencedKeys referencedKeys;
    private final Map<Type, ObjectSchema> schemas = new LinkedHashMap<>();
    private final IdentityHashMap<MemberSchema, Annotations> annotations = new IdentityHashMap<>();
    private final List<PlacedUnion> unions = new ArrayList<>();
    private final Set<ObjectSchema> open = new HashSet<>();

    ObjectCompiler(Problems problems) {
        this.problems = problems;
        this.shapes = new ShapeCompiler(problems, this);
        this.unmapped = new UnmappedCompiler(problems);
        this.referencedKeys = new ReferencedKeys(problems, this);
    }

    /** The schema of a type, which may still be in the making. */
    ObjectSchema compile(Type type, String where) {
        ObjectSchema known = schemas.get(type);
        if (known != null) {
            return known;
        }
        ObjectSchema schema = new ObjectSchema(type, Types.raw(type));
        schemas.put(type, schema);
        open.add(schema);
        if (open.size() > DEEPEST) {
            problems.add(where, endless(type));
        } else {
            Layouts.read(type, where, problems).ifPresent(layout -> complete(schema, layout, where));
        }
        open.remove(schema);
        return schema;
    }

    /** Says of a type that it nests deeper than is meant. */
    static String endless(Type type) {
        return Types.raw(type).getSimpleName() + " nests without end; use a type that does not grow";
    }

    /** The keys of the models that are referred to. */
    ReferencedKeys referencedKeys() {
        return referencedKeys;
    }

    /** Has the discriminator of a union compared with the attributes of its classes, once these are known. */
    void checkLater(Shape.UnionOf union, String path) {
        unions.add(new PlacedUnion(union, path));
    }

    /** Checks what could not be checked while schemas were in the making. */
    void finish() {
        unions.forEach(placed -> DiscriminatorCheck.check(placed.union(), placed.path(), problems));
    }

    /**
     * Reports annotations of the item on attributes of nested objects, unless these are of a model's class, stored
     * within another.
     */
    void checkNested(TopLevel attributes, List<Class<? extends Annotation>> marks) {
        Set<MemberSchema> allowed = Collections.newSetFromMap(new IdentityHashMap<>());
        attributes.attributes().forEach(placed -> allowed.add(placed.attribute()));
        for (ObjectSchema schema : schemas.values()) {
            if (schema.isComplete() && !schema.rawType().isAnnotationPresent(Item.class)) {
                for (MemberSchema member : schema.members()) {
                    if (!allowed.contains(member)) {
                        complainOfNested(schema, member, marks);
                    }
                }
            }
        }
    }

    /** Reports hooks of nested classes, unless these are models that are stored within another. */
    void checkNestedHooks(Class<?> model) {
        schemas.values().stream()
                .map(ObjectSchema::rawType)
                .filter(nested -> nested != model && !nested.isAnnotationPresent(Item.class))
                .forEach(nested -> HookCompiler.checkNested(nested, model, problems));
    }

    private void complainOfNested(ObjectSchema schema, MemberSchema member, List<Class<? extends Annotation>> marks) {
        marks.stream()
                .filter(mark -> annotations(member).has(mark))
                .forEach(mark -> problems.add(
                        Types.name(schema.type()) + "." + member.property(),
                        "@" + mark.getSimpleName() + " is for attributes of the item itself, not of nested objects;"
                                + " remove it, or store the object with @Flatten"));
    }

    /** The classes of the model: its own, and those of nested objects. */
    List<Class<?>> classes() {
        return schemas.values().stream()
                .<Class<?>>map(ObjectSchema::rawType)
                .distinct()
                .toList();
    }

    /** The annotations of the property of a member. */
    Annotations annotations(MemberSchema member) {
        return annotations.getOrDefault(member, new Annotations(List.of()));
    }

    private void complete(ObjectSchema schema, Layout layout, String where) {
        List<MemberSchema> members = new ArrayList<>();
        for (Property property : layout.properties()) {
            member(property, where + "." + property.name()).ifPresent(member -> {
                members.add(member);
                annotations.put(member, property.annotations());
            });
        }
        Placement.checkMethods(schema.rawType(), layout, where, problems);
        schema.complete(members, layout.construction());
        StoredNames.check(schema, where, problems);
        DefaultFills.checkArguments(schema, where, problems);
    }

    private Optional<MemberSchema> member(Property property, String path) {
        Annotations marks = property.annotations();
        Placement.check(marks, path, problems);
        if (marks.has(Unmapped.class)) {
            return unmapped.member(property, shapes.shape(property, path), path);
        }
        return marks.has(Flatten.class) ? flattened(property, path) : Optional.of(attribute(property, path));
    }

    /** The attribute of a property. */
    MemberSchema.Attribute attribute(Property property, String path) {
        Shape shape = shapes.shape(property, path);
        Optional<Attribute> names = property.annotations().find(Attribute.class);
        String name =
                names.map(Attribute::value).filter(value -> !value.isEmpty()).orElse(property.name());
        List<String> aliases = names.map(Attribute::aliases).map(List::of).orElse(List.of());
        Optional<Fill> fill = FillCompiler.fill(property, shape, path, problems);
        return new MemberSchema.Attribute(property.name(), property.access(), name, aliases, shape, fill);
    }

    private Optional<MemberSchema> flattened(Property property, String path) {
        Shape shape = shapes.shape(property, path);
        if (!(shape instanceof Shape.ObjectOf object)) {
            problems.add(
                    path,
                    "@Flatten needs a nested object, and " + Types.name(property.type())
                            + " is none; remove @Flatten, or use a record or a class with properties");
            return Optional.empty();
        }
        if (open.contains(object.schema())) {
            problems.add(path, "@Flatten of a type that contains itself would never end; remove @Flatten");
            return Optional.empty();
        }
        return object.schema().isComplete()
                ? Optional.of(new MemberSchema.Flattened(property.name(), property.access(), object.schema()))
                : Optional.empty();
    }
}
