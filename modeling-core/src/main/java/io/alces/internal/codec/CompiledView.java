package io.alces.internal.codec;

import io.alces.internal.codec.ObjectForm.Field;
import io.alces.internal.codec.SelectionWalk.Target;
import io.alces.query.PropertyPath;
import io.alces.schema.ModelSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of the objects of a model, compiled to the getters that give it. Immutable and thread-safe.
 *
 * <p>All that makes another view throws {@link IllegalArgumentException} for what the model does not have, and for a
 * view that shows nothing or two things under one name.
 */
public final class CompiledView<T> {
    private static final String ELEMENT_PROBLEM =
            "names one element, and a view has all that a container holds; leave the index or key out, as"
                    + " in \"lines.sku\", or derive the one element";

    private final ModelSchema<T> schema;
    private final Selection selection;
    private final List<Field> derived;
    private final boolean nulls;
    private final PlainPath root;
    private final ObjectForm form;

    private CompiledView(ModelSchema<T> schema, Selection selection, List<Field> derived, boolean nulls) {
        this.schema = schema;
        this.selection = selection;
        this.derived = List.copyOf(derived);
        this.nulls = nulls;
        this.root = PlainPath.root(schema.type().getSimpleName());
        this.form = new PlainForms(nulls).item(schema.object(), selection, derived);
        if (form.fields().isEmpty()) {
            throw root.wrong("nothing is left in this view; exclude less");
        }
    }

    /** The view of all properties. */
    public static <T> CompiledView<T> of(ModelSchema<T> schema) {
        return new CompiledView<>(schema, Selection.ALL, List.of(), false);
    }

    /** Shows these properties only, besides those included before. */
    public CompiledView<T> including(List<PropertyPath<?, ?>> paths) {
        Selection more = selection;
        for (PropertyPath<?, ?> path : paths) {
            more = more.including(target(path));
        }
        return with(more, derived);
    }

    /** Does not show these properties. */
    public CompiledView<T> excluding(List<PropertyPath<?, ?>> paths) {
        Selection less = selection;
        for (PropertyPath<?, ?> path : paths) {
            less = less.excluding(target(path));
        }
        return with(less, derived);
    }

    /** Shows a property under another name. */
    public CompiledView<T> renaming(PropertyPath<?, ?> path, String name) {
        return with(selection.renaming(target(path), requireName(name)), derived);
    }

    /** Shows what a function makes of each object. */
    public CompiledView<T> deriving(String name, Function<? super T, @Nullable Object> function) {
        PlainPath path = root.then(requireName(name));
        List<Field> more = new ArrayList<>(derived);
        more.add(new Field(name, name, object -> derive(function, object, path), PlainValues::of));
        return with(selection, more);
    }

    /** Shows what is null, too. */
    public CompiledView<T> withNulls() {
        return new CompiledView<>(schema, selection, derived, true);
    }

    /**
     * What is shown of an object, in a map that the caller may keep and change.
     *
     * @throws IllegalArgumentException if a part of the object cannot be shown
     */
    public Map<String, @Nullable Object> toMap(T object) {
        return form.of(object, root);
    }

    /** The names of what is shown, in order. */
    public List<String> names() {
        return form.fields().stream().map(Field::name).toList();
    }

    public Class<T> type() {
        return schema.type();
    }

    @SuppressWarnings("unchecked") // a view of T is only ever given objects of T
    private static <T> @Nullable Object derive(
            Function<? super T, @Nullable Object> function, Object object, PlainPath path) {
        try {
            return function.apply((T) object);
        } catch (RuntimeException e) {
            throw path.wrong(
                    "the function that derives it failed with " + e.getClass().getSimpleName(), e);
        }
    }

    private String requireName(String name) {
        if (name.isBlank()) {
            throw root.wrong("expected a name for a property of the view, found blank text");
        }
        return name;
    }

    private Target target(PropertyPath<?, ?> path) {
        return SelectionWalk.along(path, schema.object(), ELEMENT_PROBLEM);
    }

    private CompiledView<T> with(Selection otherSelection, List<Field> otherDerived) {
        return new CompiledView<>(schema, otherSelection, otherDerived, nulls);
    }
}
