package io.alces.schema;

import io.alces.annotation.Convert;
import io.alces.annotation.Stored;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the shape of a type: the first factory that knows it answers. */
final class ShapeCompiler {
    private static final List<ShapeFactory> FACTORIES = List.of(
            new ExplicitShapes(),
            new BasicShapes(),
            new OpenShapes(),
            new OptionalShapes(),
            new ArrayShapes(),
            new MapShapes(),
            new CollectionShapes(),
            new ReferenceShapes(),
            new ConverterShapes(),
            new UnionShapes(),
            new ObjectShapes());

    private final Problems problems;
    private final ObjectCompiler objects;

    ShapeCompiler(Problems problems, ObjectCompiler objects) {
        this.problems = problems;
        this.objects = objects;
    }

    ObjectCompiler objects() {
        return objects;
    }

    /** The shape of a property, or one to go on with if its converter is among the problems. */
    Shape shape(Property property, String path) {
        Site site = Site.of(path, property.annotations(), problems);
        if (site.converter() == null && property.annotations().has(Convert.class)) {
            return new Shape.Open();
        }
        Shape shape = shape(property.type(), site);
        if (!site.isApplied()) {
            complainOfUnused(property, site);
        }
        if (!site.isTransformed()) {
            complainOfTransforms(property, site);
        }
        return shape;
    }

    /** The shape of a resolved type. */
    Shape shape(Type type, Site site) {
        ExplicitTransforms explicit = site.transforms();
        if (explicit == null || !explicit.fits(type)) {
            return plain(type, site);
        }
        site.applyTransforms();
        return new Shape.Transformed(plain(type, site), explicit.transforms());
    }

    private Shape plain(Type type, Site site) {
        for (ShapeFactory factory : FACTORIES) {
            Optional<Shape> shape = factory.create(type, site, this);
            if (shape.isPresent()) {
                return shape.get();
            }
        }
        return refuse(
                site,
                Types.name(type) + " is no type that can be stored; use another, @Convert it, or mark the property"
                        + " @Ignore");
    }

    /** Reports that a type has no shape, and gives one to go on with. */
    Shape refuse(Site site, String problem) {
        problems.add(site.path(), problem);
        return new Shape.Open();
    }

    private void complainOfTransforms(Property property, Site site) {
        ExplicitTransforms explicit = Objects.requireNonNull(site.transforms());
        problems.add(
                site.path(),
                "@Transform names transforms of " + Types.name(explicit.type()) + ", and the property is "
                        + Types.name(property.type()) + "; use transforms of its type");
    }

    private void complainOfUnused(Property property, Site site) {
        String type = Types.name(property.type());
        if (site.converter() != null) {
            problems.add(
                    site.path(),
                    "@Convert names a converter of "
                            + Types.name(site.converter().converter().type().rawClass()) + ", and the property is "
                            + type + "; use a converter of its type");
        } else if (property.annotations().has(Stored.class)
                && !property.annotations().has(Convert.class)) {
            problems.add(site.path(), "@Stored(" + site.storedAs() + ") does not fit " + type + "; use it on a time");
        }
    }
}
