package io.alces.schema;

import io.alces.annotation.Combine;
import io.alces.annotation.Computed;
import io.alces.annotation.Item;
import io.alces.annotation.ItemSize;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Unique;
import io.alces.annotation.Version;
import io.alces.annotation.WriteToken;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Compiles one model class. */
final class SchemaCompiler<T> {
    /** Without the length, which a prefix may change. */
    private static final Pattern TABLE_NAME = Pattern.compile("[a-zA-Z0-9_.-]+");

    private final Class<T> model;
    private final String where;
    private final Problems problems = new Problems();
    private final ObjectCompiler objects = new ObjectCompiler(problems);

    SchemaCompiler(Class<T> model) {
        this.model = model;
        this.where = model.getSimpleName();
    }

    ModelSchema<T> compile(ConstraintCheck constraints) {
        String table = table();
        Optional<ItemSize> itemSize = itemSize();
        ObjectSchema object = objects.compile(model, where);
        objects.finish();
        constraints.problems(model, ConstraintPlaces.of(objects.classes())).forEach(problems::add);
        if (!object.isComplete()) {
            throw problems.exception(model);
        }
        TopLevel attributes = TopLevel.of(object, objects);
        Optional<KeySchema> key = new TableKeyCompiler(where, attributes, problems).key();
        List<IndexSchema> indexes = new IndexCompiler(where, attributes, key, problems).indexes(model);
        Optional<MemberSchema.Attribute> timeToLive = timeToLive(attributes);
        List<ComputedAttribute> computed = new ComputedCompiler(object, where, attributes, problems).computed(key);
        WriteMarkPlacement.check(where, attributes, problems);
        List<UniqueAttribute> uniques = new UniqueCompiler(where, attributes, problems).uniques();
        objects.checkNested(
                attributes,
                List.of(
                        PartitionKey.class,
                        SortKey.class,
                        TimeToLive.class,
                        Version.class,
                        WriteToken.class,
                        Unique.class,
                        Combine.class,
                        Computed.class));
        objects.checkNestedHooks(model);
        List<Hook> hooks = HookCompiler.hooks(model, where, problems);
        if (key.isEmpty() || !problems.none()) {
            throw problems.exception(model);
        }
        return new ModelSchema<>(
                model, object, table, key.get(), indexes, timeToLive, itemSize, computed, uniques, hooks);
    }

    private String table() {
        Item item = model.getDeclaredAnnotation(Item.class);
        if (item == null) {
            problems.add(where, "is not marked @Item; mark it, so that it has a table");
        }
        String table = item == null || item.table().isEmpty() ? model.getSimpleName() : item.table();
        if (!TABLE_NAME.matcher(table).matches()) {
            problems.add(
                    where,
                    "\"" + table
                            + "\" is no name of a table; use letters of ASCII, digits, dots, hyphens and underscores");
        }
        return table;
    }

    private Optional<ItemSize> itemSize() {
        Optional<ItemSize> size = Optional.ofNullable(model.getAnnotation(ItemSize.class));
        size.filter(limit -> limit.max() < 1 || limit.max() > ItemSize.LARGEST)
                .ifPresent(limit -> problems.add(
                        where,
                        "@ItemSize has a max of " + limit.max() + " bytes, and an item has 1 to " + ItemSize.LARGEST
                                + "; use one of those"));
        return size;
    }

    private Optional<MemberSchema.Attribute> timeToLive(TopLevel attributes) {
        List<TopLevel.Placed> marked = attributes.markedOnce(TimeToLive.class, where, problems);
        marked.forEach(this::checkTimeToLive);
        return marked.stream().findFirst().map(TopLevel.Placed::attribute);
    }

    private void checkTimeToLive(TopLevel.Placed placed) {
        Shape shape = KeyTypes.value(placed.attribute().shape());
        StoredAs form =
                placed.annotations().find(Stored.class).map(Stored::value).orElse(StoredAs.EPOCH_SECONDS);
        if (form != StoredAs.EPOCH_SECONDS) {
            problems.add(
                    where + "." + placed.path(),
                    "@TimeToLive is stored as seconds since 1970, not as " + form + "; remove @Stored");
        } else if (!KeyTypes.isWholeSeconds(shape) && !isConvertedNumber(shape)) {
            problems.add(
                    where + "." + placed.path(),
                    "@TimeToLive needs a time, or a whole number of seconds since 1970, not " + Types.name(shape.type())
                            + "; change its type, or remove @TimeToLive");
        }
    }

    private static boolean isConvertedNumber(Shape shape) {
        return shape instanceof Shape.Converted && KeyTypes.of(shape).equals(Optional.of(ScalarAttributeType.N));
    }
}
