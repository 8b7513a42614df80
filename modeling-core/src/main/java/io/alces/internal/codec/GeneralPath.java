package io.alces.internal.codec;

import io.alces.query.PathElement;
import io.alces.query.PropertyPath;
import io.alces.schema.MemberSchema;
import io.alces.schema.ModelSchema;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The path of a stored value without what only its item has in it: indexes, and keys of maps. Used once. */
public final class GeneralPath {
    private final StringBuilder text;
    private @Nullable Shape shape;

    private GeneralPath(ModelSchema<?> schema) {
        this.text = new StringBuilder(schema.type().getSimpleName());
        this.shape = new Shape.ObjectOf(schema.object());
    }

    /**
     * Makes {@code Order.lines[].sku} of {@code Order.lines[3].sku}, and {@code Order.prices.*} of {@code
     * Order.prices.EUR} where the prices are a map.
     *
     * @param path begins with the simple name of the model
     */
    public static String of(ModelSchema<?> schema, String path) {
        GeneralPath general = new GeneralPath(schema);
        List<PathElement> elements = PropertyPath.path(path).elements();
        elements.subList(1, elements.size()).forEach(general::step);
        return general.text.toString();
    }

    private void step(PathElement element) {
        if (element instanceof PathElement.Name name) {
            name(name.name());
        } else {
            text.append("[]");
            shape = shape == null ? null : Shapes.element(Shapes.present(shape));
        }
    }

    private void name(String name) {
        Shape holder = shape == null ? null : Shapes.present(shape);
        if (holder instanceof Shape.ObjectOf object) {
            attribute(List.of(object.schema()), name);
        } else if (holder instanceof Shape.UnionOf union) {
            attribute(union.alternatives().values(), name);
        } else if (holder instanceof Shape.Reference) {
            attribute(List.of(), name);
        } else {
            text.append(".*");
            shape = holder instanceof Shape.MapOf map ? map.value() : null;
        }
    }

    private void attribute(Collection<ObjectSchema> holders, String name) {
        Paths.name(text, name);
        Optional<Shape> found = holders.stream()
                .flatMap(ObjectSchema::attributes)
                .filter(attribute -> attribute.storedNames().contains(name))
                .map(MemberSchema.Attribute::shape)
                .findFirst();
        shape = found.orElse(null);
    }
}
