package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * Gives the table of a model a global secondary index. A model has at most 20, those of its superclasses included.
 *
 * <p>Attributes are named by their Java property, not by their stored name; those of a flattened object by the path to
 * them, such as {@code home.city}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(GlobalIndex.All.class)
public @interface GlobalIndex {

    /** The name of the index, which no other index of the table has. */
    String name();

    /** One to four properties. */
    String[] partitionKey();

    /** None to four properties, whose stored values sort as the Java values do. */
    String[] sortKey() default {};

    /** What the index holds: everything, unless {@link #include} is given, which means {@code INCLUDE}. */
    ProjectionType projection() default ProjectionType.ALL;

    /** The properties that the index holds besides all keys, under all names that are read. */
    String[] include() default {};

    /** Several global indexes. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        GlobalIndex[] value();
    }
}
