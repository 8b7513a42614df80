package io.alces.schema;

import io.alces.annotation.Computed;
import io.alces.annotation.Ignore;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A property as far as its class shows it: what reads it, and what may write it. */
final class Candidate {
    /** A method or field that has a value of the property. */
    record Reading(Member member, Type type) {}

    /** What takes a value: a setter or a field, or the constructor parameter of an index. */
    record Writing(@Nullable Member member, int parameter, Type type) {
        Writing(Member member, Type type) {
            this(member, -1, type);
        }

        Writing(int parameter, Type type) {
            this(null, parameter, type);
        }

        private boolean takes(Reading reading) {
            return Types.raw(type).isAssignableFrom(Types.raw(reading.type()));
        }

        private boolean takesExactly(Reading reading) {
            return Types.raw(type) == Types.raw(reading.type());
        }
    }

    private final String name;
    private final List<Reading> getters = new ArrayList<>();
    private final List<Writing> setters = new ArrayList<>();
    private final List<AnnotatedElement> elements = new ArrayList<>();
    private @Nullable Field field;
    private @Nullable Type fieldType;

    Candidate(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The type it is read as by preference. */
    Type type() {
        return readings().map(Reading::type).findFirst().orElse(Object.class);
    }

    boolean isField() {
        return field != null;
    }

    void setField(Field field, Type type) {
        this.field = field;
        this.fieldType = type;
        elements.add(0, field);
    }

    /** Adds a getter, after those that override it. */
    <M extends Member & AnnotatedElement> void addGetter(M getter, Type type) {
        getters.add(new Reading(getter, type));
        elements.add(getter);
    }

    <M extends Member & AnnotatedElement> void addSetter(M setter, Type type) {
        setters.add(new Writing(setter, type));
        elements.add(setter);
    }

    /** Adds a part that can carry annotations. */
    void addElement(AnnotatedElement element) {
        elements.add(element);
    }

    boolean isIgnored() {
        return annotations().has(Ignore.class);
    }

    /** The setters, then the field unless it is final. */
    List<Writing> writings() {
        List<Writing> writings = new ArrayList<>(setters);
        if (field != null && fieldType != null && !Modifier.isFinal(field.getModifiers())) {
            writings.add(new Writing(field, fieldType));
        }
        return writings;
    }

    /** The property, of the first type it is read as that one of {@code writings} takes; empty if none does. */
    Optional<Property> property(List<Writing> writings) {
        return readings()
                .flatMap(reading -> writing(writings, reading).map(writing -> property(reading, writing)).stream())
                .findFirst();
    }

    /** The property of a method that computes it, which nothing writes; empty if no method does. */
    Optional<Property> computed() {
        return isField() || !annotations().has(Computed.class)
                ? Optional.empty()
                : getters.stream()
                        .findFirst()
                        .map(getter -> new Property(
                                name, getter.type(), annotations(), new Access(getter.member(), null, -1)));
    }

    private Stream<Reading> readings() {
        Stream<Reading> fields =
                field == null || fieldType == null ? Stream.empty() : Stream.of(new Reading(field, fieldType));
        return Stream.concat(getters.stream(), fields);
    }

    private static Optional<Writing> writing(List<Writing> writings, Reading reading) {
        Optional<Writing> exact = writings.stream()
                .filter(writing -> writing.takesExactly(reading))
                .findFirst();
        return exact.or(() ->
                writings.stream().filter(writing -> writing.takes(reading)).findFirst());
    }

    private Property property(Reading reading, Writing writing) {
        Access access = new Access(reading.member(), writing.member(), writing.parameter());
        return new Property(name, reading.type(), annotations(), access);
    }

    /** Those of a subclass before those that it overrides; those of a field before those of a getter beside it. */
    private Annotations annotations() {
        return new Annotations(elements.stream()
                .sorted(Comparator.comparingInt(Candidate::depth).reversed())
                .toList());
    }

    private static int depth(AnnotatedElement element) {
        return ClassProperties.superclasses(Annotations.owner(element)).size();
    }
}
