package io.alces.schema;

import io.alces.annotation.Convert;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Transform;
import org.jspecify.annotations.Nullable;

/** The place of a type in a model, with what the property there asks for. */
final class Site {
    private final String path;
    private final @Nullable Site parent;
    private final @Nullable ExplicitConverter converter;
    private final @Nullable StoredAs storedAs;
    private final @Nullable ExplicitTransforms transforms;
    private boolean applied;
    private boolean transformed;

    private Site(
            String path,
            @Nullable Site parent,
            @Nullable ExplicitConverter converter,
            @Nullable StoredAs storedAs,
            @Nullable ExplicitTransforms transforms) {
        this.path = path;
        this.parent = parent;
        this.converter = converter;
        this.storedAs = storedAs;
        this.transforms = transforms;
    }

    /** The place of a class. */
    static Site of(String path) {
        return new Site(path, null, null, null, null);
    }

    /** The place of a property, whose own converter, form and transforms hold for it or for what it holds. */
    static Site of(String path, Annotations annotations, Problems problems) {
        ExplicitConverter converter = annotations
                .find(Convert.class)
                .flatMap(convert -> ExplicitConverter.create(convert, path, problems))
                .orElse(null);
        StoredAs implied = annotations.has(TimeToLive.class) ? StoredAs.EPOCH_SECONDS : null;
        return new Site(
                path,
                null,
                converter,
                annotations.find(Stored.class).map(Stored::value).orElse(implied),
                annotations
                        .find(Transform.class)
                        .flatMap(transform -> ExplicitTransforms.create(transform, path, problems))
                        .orElse(null));
    }

    /** The place of what this holds, such as the elements of a list. */
    Site inside(String suffix) {
        return new Site(path + suffix, this, converter, storedAs, transforms);
    }

    /** Such as {@code Order.shipTo.city}. */
    String path() {
        return path;
    }

    @Nullable ExplicitConverter converter() {
        return converter;
    }

    @Nullable StoredAs storedAs() {
        return storedAs;
    }

    @Nullable ExplicitTransforms transforms() {
        return transforms;
    }

    /** Notes that the transforms found what they transform. */
    void applyTransforms() {
        for (Site site = this; site != null; site = site.parent) {
            site.transformed = true;
        }
    }

    /** Whether the property has no transforms, or they found what they transform. */
    boolean isTransformed() {
        return transforms == null || transformed;
    }

    /** Notes that the stored form that the property asks for was taken. */
    void apply() {
        for (Site site = this; site != null; site = site.parent) {
            site.applied = true;
        }
    }

    boolean isApplied() {
        return applied;
    }
}
