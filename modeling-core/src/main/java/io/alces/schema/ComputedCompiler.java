package io.alces.schema;

import io.alces.annotation.Combine;
import io.alces.annotation.Computed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Compiles what is computed of a model. */
final class ComputedCompiler {
    private final ObjectSchema root;
    private final String where;
    private final TopLevel attributes;
    private final Problems problems;

    ComputedCompiler(ObjectSchema root, String where, TopLevel attributes, Problems problems) {
        this.root = root;
        this.where = where;
        this.attributes = attributes;
        this.problems = problems;
    }

    /** The computed attributes, each after those that it is computed from. */
    List<ComputedAttribute> computed(Optional<KeySchema> key) {
        List<ComputedAttribute> computed = attributes.attributes().stream()
                .flatMap(placed -> computed(placed).stream())
                .toList();
        List<ComputedAttribute> ordered = new ComputedOrder(where, problems).of(computed);
        key.ifPresent(schema -> checkKey(schema, ordered));
        return ordered;
    }

    private Optional<ComputedAttribute> computed(TopLevel.Placed placed) {
        Optional<Combine> combine = placed.annotations().find(Combine.class);
        Optional<Computed> computed = placed.annotations().find(Computed.class);
        if (combine.isPresent() && computed.isPresent()) {
            complain(placed, "is marked @Combine and @Computed, which give it different values; leave one of them");
        }
        if ((combine.isPresent() || computed.isPresent())
                && placed.attribute().fill().isPresent()) {
            complain(placed, "is computed, and another annotation gives it a value as well; leave one of them");
        }
        return combine.isPresent()
                ? combined(placed, combine.get())
                : computed.flatMap(annotation -> returned(placed, annotation));
    }

    private Optional<ComputedAttribute> combined(TopLevel.Placed placed, Combine combine) {
        Type type = KeyTypes.value(placed.attribute().shape()).type();
        if (Types.raw(type) != String.class) {
            complain(placed, "@Combine makes a text, and the property is " + Types.name(type) + "; make it a String");
        }
        if (combine.value().isEmpty() == (combine.of().length == 0)) {
            complain(placed, "@Combine needs either a template or the properties of an \"of\"; give it one of them");
            return Optional.empty();
        }
        return combine.value().isEmpty()
                ? combined(placed, List.of(combine.of()), new ComputedAttribute.Join(combine.separator()))
                : CombineTemplate.read(
                                combine.value(), problem -> complain(placed, "the template of @Combine " + problem))
                        .flatMap(template ->
                                combined(placed, template.names(), new ComputedAttribute.Template(template.texts())));
    }

    private Optional<ComputedAttribute> combined(
            TopLevel.Placed placed, List<String> names, ComputedAttribute.Formula formula) {
        ComputedParts parts = parts(placed, Combine.class);
        Optional<List<ComputedAttribute.Part>> found = parts.find(names);
        found.ifPresent(all -> all.stream()
                .filter(part -> !hasText(part.shape()))
                .forEach(part -> parts.complain(part.path(), withoutText(part))));
        return found.map(all -> new ComputedAttribute(placed.path(), placed.attribute(), all, formula));
    }

    private static boolean hasText(Shape shape) {
        Shape value = KeyTypes.value(shape);
        return KeyTypes.isBoolean(value)
                || KeyTypes.of(value)
                        .filter(type -> type != ScalarAttributeType.B)
                        .isPresent();
    }

    private static String withoutText(ComputedAttribute.Part part) {
        return Types.name(part.shape().type())
                + " is not stored as a text, a number or a boolean; take another property, or use @Computed";
    }

    private Optional<ComputedAttribute> returned(TopLevel.Placed placed, Computed computed) {
        Optional<List<ComputedAttribute.Part>> parts =
                parts(placed, Computed.class).find(List.of(computed.from()));
        Optional<ComputedAttribute.Result> result =
                new ComputedMethods(holder(placed), path(placed), problems).find(placed.attribute(), computed.method());
        return parts.flatMap(
                all -> result.map(formula -> new ComputedAttribute(placed.path(), placed.attribute(), all, formula)));
    }

    private ComputedParts parts(TopLevel.Placed placed, Class<? extends Annotation> mark) {
        return new ComputedParts(holder(placed), placed.prefix(), path(placed), mark, problems);
    }

    /** The class that has an attribute: that of the item, or that of a flattened object. */
    private ObjectSchema holder(TopLevel.Placed placed) {
        ObjectSchema holder = root;
        for (String name : placed.holders()) {
            holder = ((MemberSchema.Flattened) holder.member(name).orElseThrow()).schema();
        }
        return holder;
    }

    /** Reports keys that would change with every write. */
    private void checkKey(KeySchema key, List<ComputedAttribute> computed) {
        Set<MemberSchema.Attribute> changing = new HashSet<>();
        attributes.attributes().stream()
                .map(TopLevel.Placed::attribute)
                .filter(attribute -> attribute
                        .fill()
                        .filter(ComputedCompiler::changesWithEveryWrite)
                        .isPresent())
                .forEach(changing::add);
        for (ComputedAttribute attribute : computed) {
            if (changing.stream().anyMatch(attribute::isFrom)) {
                changing.add(attribute.attribute());
                if (key.attributes().stream().anyMatch(part -> part.attribute().equals(attribute.attribute()))) {
                    problems.add(
                            where + "." + attribute.path(),
                            "is part of the key, and computed from what changes with every write; compute it from"
                                    + " what stays");
                }
            }
        }
    }

    private static boolean changesWithEveryWrite(Fill fill) {
        return fill instanceof Fill.UpdatedAt
                || fill instanceof Fill.Version
                || (fill instanceof Fill.TimeToLive time && time.refresh());
    }

    private void complain(TopLevel.Placed placed, String problem) {
        problems.add(path(placed), problem);
    }

    private String path(TopLevel.Placed placed) {
        return where + "." + placed.path();
    }
}
