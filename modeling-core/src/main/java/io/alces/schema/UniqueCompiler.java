package io.alces.schema;

import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Unique;
import io.alces.annotation.Version;
import io.alces.transform.AttributeTransform;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Finds the attributes whose values no two items share. */
final class UniqueCompiler {
    private static final List<Class<? extends Annotation>> OTHER_MEANINGS = List.of(Version.class, TimeToLive.class);

    private final String where;
    private final TopLevel attributes;
    private final Problems problems;

    UniqueCompiler(String where, TopLevel attributes, Problems problems) {
        this.where = where;
        this.attributes = attributes;
        this.problems = problems;
    }

    List<UniqueAttribute> uniques() {
        return attributes.marked(Unique.class).stream()
                .flatMap(placed -> unique(placed).stream())
                .toList();
    }

    private Optional<UniqueAttribute> unique(TopLevel.Placed placed) {
        Unique unique = placed.annotations().find(Unique.class).orElseThrow();
        checkMeaning(placed);
        checkStorage(placed, placed, "@Unique");
        List<UniqueAttribute.Part> scope = new ArrayList<>();
        for (String name : unique.scope()) {
            scope(placed, name, scope).ifPresent(scope::add);
        }
        return transforms(placed, unique)
                .map(transforms -> new UniqueAttribute(placed.path(), placed.attribute(), scope, transforms));
    }

    private void checkMeaning(TopLevel.Placed placed) {
        OTHER_MEANINGS.stream()
                .filter(placed.annotations()::has)
                .forEach(other -> complain(
                        placed,
                        "is marked @" + other.getSimpleName() + " and @Unique, which no attribute can be both; remove"
                                + " @Unique"));
        if (placed.annotations().has(PartitionKey.class)
                && attributes.marked(SortKey.class).isEmpty()) {
            complain(placed, "is the key, which is unique by itself; remove @Unique");
        }
    }

    /** Checks that an attribute has one stored value that can be compared. */
    private void checkStorage(TopLevel.Placed unique, TopLevel.Placed compared, String what) {
        Shape shape = KeyTypes.value(compared.attribute().shape());
        if (KeyTypes.of(shape).isEmpty()) {
            complain(
                    unique,
                    what + " is for what is stored as text, number or binary, and " + Types.name(shape.type())
                            + " is not; use a type such as String or Long, or @Convert it");
        }
        if (!compared.attribute().aliases().isEmpty()) {
            complain(
                    unique,
                    what + " is compared under one name; remove the aliases, or give the stored name as the name of the"
                            + " attribute");
        }
    }

    private Optional<UniqueAttribute.Part> scope(
            TopLevel.Placed unique, String name, List<UniqueAttribute.Part> others) {
        Optional<TopLevel.Placed> found = attributes.find(name);
        if (found.isEmpty()) {
            complain(
                    unique,
                    "the scope of @Unique names " + name + ", and " + where + " has no such property of its items"
                            + Suggestions.hint(name, attributes.paths()));
            return Optional.empty();
        }
        UniqueAttribute.Part part = new UniqueAttribute.Part(name, found.get().attribute());
        if (part.attribute().equals(unique.attribute()) || others.contains(part)) {
            complain(unique, "the scope of @Unique names " + name + " once too often; leave it out");
        }
        checkStorage(unique, found.get(), "the scope " + name + " of @Unique");
        return Optional.of(part);
    }

    private Optional<Transforms> transforms(TopLevel.Placed placed, Unique unique) {
        List<AttributeTransform<Object>> made = new ArrayList<>();
        for (Class<?> type : unique.transforms()) {
            Optional<Object> instance = Instances.create(type, path(placed), problems);
            if (instance.isEmpty()) {
                return Optional.empty();
            }
            @SuppressWarnings("unchecked") // the type of its values is looked at below
            AttributeTransform<Object> transform = (AttributeTransform<Object>) instance.get();
            made.add(transform);
        }
        if (!made.isEmpty()) {
            checkText(placed, unique);
        }
        return Optional.of(new Transforms(made));
    }

    private void checkText(TopLevel.Placed placed, Unique unique) {
        Shape shape = KeyTypes.value(placed.attribute().shape());
        boolean isText = KeyTypes.of(shape).equals(Optional.of(ScalarAttributeType.S));
        boolean takeText = List.<Class<?>>of(unique.transforms()).stream()
                .allMatch(
                        type -> Types.raw(TypeBindings.of(type).argument(AttributeTransform.class, 0)) == String.class);
        if (!isText || !takeText) {
            complain(
                    placed,
                    "the transforms of @Unique are those of a String, and for what is stored as text; remove the"
                            + " others");
        }
    }

    private void complain(TopLevel.Placed placed, String problem) {
        problems.add(path(placed), problem);
    }

    private String path(TopLevel.Placed placed) {
        return where + "." + placed.path();
    }
}
