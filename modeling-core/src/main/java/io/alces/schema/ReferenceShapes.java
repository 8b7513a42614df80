package io.alces.schema;

import io.alces.annotation.Item;
import io.alces.reference.Ref;
import java.lang.reflect.Type;
import java.util.Optional;

/** References to items of models. */
final class ReferenceShapes implements ShapeFactory {
    /** What to go on with where the key is not known, so that nothing else is wrong for that. */
    private static final Shape ANY_KEY = new Shape.Basic(String.class);

    @Override
    public Optional<Shape> create(Type type, Site site, ShapeCompiler shapes) {
        return Types.raw(type) == Ref.class ? Optional.of(reference(type, site, shapes)) : Optional.empty();
    }

    private static Shape reference(Type type, Site site, ShapeCompiler shapes) {
        Type referred = TypeBindings.of(type).argument(Ref.class, 0);
        if (!(referred instanceof Class<?> model) || model.getDeclaredAnnotation(Item.class) == null) {
            return shapes.refuse(
                    site,
                    "a Ref refers to an item of a model, and " + Types.name(referred)
                            + " is not marked @Item; mark it, or refer to another class");
        }
        return shapes.objects()
                .referencedKeys()
                .key(model, site.path())
                .<Shape>map(key -> new Shape.Reference(type, model, key))
                .orElse(ANY_KEY);
    }
}
