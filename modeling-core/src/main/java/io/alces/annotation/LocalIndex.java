package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * Gives the table of a model, which must have a sort key, a local secondary index with the same partition key and
 * another sort key. A model has at most 5, those of its superclasses included.
 *
 * <p>Attributes are named by their Java property, not by their stored name; those of a flattened object by the path to
 * them, such as {@code home.city}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(LocalIndex.All.class)
public @interface LocalIndex {

    /** The name of the index, which no other index of the table has. */
    String name();

    /** The property whose stored values, which sort as the Java values do, order the index. */
    String sortKey();

    /** What the index holds: everything, unless {@link #include} is given, which means {@code INCLUDE}. */
    ProjectionType projection() default ProjectionType.ALL;

    /** The properties that the index holds besides all keys, under all names that are read. */
    String[] include() default {};

    /** Several local indexes. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        LocalIndex[] value();
    }
}
