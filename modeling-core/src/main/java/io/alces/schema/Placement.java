package io.alces.schema;

import io.alces.annotation.Attribute;
import io.alces.annotation.Combine;
import io.alces.annotation.Computed;
import io.alces.annotation.Convert;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Default;
import io.alces.annotation.Flatten;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Stored;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Transform;
import io.alces.annotation.Unique;
import io.alces.annotation.Unmapped;
import io.alces.annotation.UpdatedAt;
import io.alces.annotation.Version;
import io.alces.annotation.WriteToken;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Annotations that exclude each other, or are where nothing reads them. */
final class Placement {
    private static final List<Class<? extends Annotation>> OF_ONE_ATTRIBUTE = List.of(
            Attribute.class,
            PartitionKey.class,
            SortKey.class,
            TimeToLive.class,
            CreatedAt.class,
            UpdatedAt.class,
            Default.class,
            GeneratedValue.class,
            Combine.class,
            Computed.class,
            Version.class,
            WriteToken.class,
            Unique.class);

    private static final List<Class<? extends Annotation>> OF_PROPERTIES = Stream.<Class<? extends Annotation>>concat(
                    OF_ONE_ATTRIBUTE.stream(),
                    Stream.of(Flatten.class, Unmapped.class, Convert.class, Stored.class, Transform.class))
            .toList();

    private Placement() {}

    /** Reports annotations of properties on methods of a class that are none. */
    static void checkMethods(Class<?> type, Layout layout, String where, Problems problems) {
        Set<AnnotatedElement> known = new HashSet<>();
        for (Property property : layout.properties()) {
            known.addAll(property.annotations().elements());
        }
        for (Class<?> owner : ClassProperties.superclasses(type)) {
            for (Method method : ClassProperties.methods(owner)) {
                if (!method.isSynthetic() && !known.contains(method)) {
                    checkMethod(method, where, problems);
                }
            }
        }
    }

    private static void checkMethod(Method method, String where, Problems problems) {
        for (Class<? extends Annotation> mark : OF_PROPERTIES) {
            if (method.isAnnotationPresent(mark)) {
                problems.add(
                        where + "." + method.getName(),
                        "@" + mark.getSimpleName() + " has no effect on a method that is no property; remove it");
            }
        }
    }

    /**
     * Reports annotations of a property of a summary that say otherwise than the model how it is stored.
     *
     * @param same the property of the model
     * @param member what the model stores it as
     */
    static void checkAgreement(
            Property property, Property same, MemberSchema member, String modelPath, String where, Problems problems) {
        OF_PROPERTIES.stream()
                .filter(mark -> mark != Attribute.class)
                .filter(mark -> property.annotations().has(mark))
                .filter(mark -> !property.annotations()
                        .find(mark)
                        .equals(same.annotations().find(mark)))
                .forEach(mark -> complainOfDisagreement(mark, modelPath, where, problems));
        if (!property.annotations()
                .find(Attribute.class)
                .map(names -> agrees(names, member))
                .orElse(true)) {
            complainOfDisagreement(Attribute.class, modelPath, where, problems);
        }
    }

    private static boolean agrees(Attribute names, MemberSchema member) {
        return member instanceof MemberSchema.Attribute attribute
                && List.of("", attribute.name()).contains(names.value())
                && attribute.aliases().containsAll(List.of(names.aliases()));
    }

    private static void complainOfDisagreement(
            Class<? extends Annotation> mark, String modelPath, String where, Problems problems) {
        problems.add(
                where,
                "@" + mark.getSimpleName() + " says otherwise than " + modelPath + ", which says how it is stored;"
                        + " remove it");
    }

    /** Reports what is for one attribute on a property that is stored as several. */
    static void check(Annotations annotations, String where, Problems problems) {
        if (annotations.has(Flatten.class) && annotations.has(Unmapped.class)) {
            problems.add(where, "is marked @Flatten and @Unmapped; leave one of them");
        }
        for (Class<? extends Annotation> mark : OF_PROPERTIES) {
            if (annotations.isAmbiguous(mark)) {
                problems.add(where, "has two different @" + mark.getSimpleName() + "; leave one of them");
            }
        }
        if (annotations.has(Convert.class) && annotations.has(Stored.class)) {
            problems.add(where, "is marked @Convert and @Stored; leave one of them");
        }
        checkSingle(annotations, Flatten.class, where, problems);
        checkSingle(annotations, Unmapped.class, where, problems);
    }

    private static void checkSingle(
            Annotations annotations, Class<? extends Annotation> several, String where, Problems problems) {
        if (!annotations.has(several)) {
            return;
        }
        for (Class<? extends Annotation> single : OF_ONE_ATTRIBUTE) {
            if (annotations.has(single)) {
                problems.add(
                        where,
                        "@" + single.getSimpleName() + " is for one attribute, and @" + several.getSimpleName()
                                + " stores several; remove one of them");
            }
        }
    }
}
