package io.alces.schema;

import java.util.Map;

/** The attribute of a discriminator is its own. */
final class DiscriminatorCheck {
    private DiscriminatorCheck() {}

    static void check(Shape.UnionOf union, String where, Problems problems) {
        for (Map.Entry<String, ObjectSchema> alternative : union.alternatives().entrySet()) {
            if (alternative.getValue().isComplete()
                    && StoredNames.of(alternative.getValue()).contains(union.discriminator())) {
                problems.add(
                        where,
                        Types.name(alternative.getValue().type()) + " has an attribute \"" + union.discriminator()
                                + "\", which is the discriminator of "
                                + union.type().getSimpleName()
                                + "; name another with @Discriminator");
            }
        }
    }
}
