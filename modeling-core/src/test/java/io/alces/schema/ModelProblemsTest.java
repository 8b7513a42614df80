package io.alces.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.annotation.Attribute;
import io.alces.annotation.Convert;
import io.alces.annotation.Discriminator;
import io.alces.annotation.DiscriminatorValue;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Transform;
import io.alces.annotation.Unmapped;
import io.alces.error.ModelMappingException;
import io.alces.transform.AttributeTransform;
import io.alces.transform.Lowercase;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@NullUnmarked // Fields of models are filled by reflection.
@SuppressWarnings({"unused", "ClassCanBeStatic"}) // Read by reflection, and wrong on purpose.
class ModelProblemsTest {
    record NoItem(@PartitionKey String id) {}

    @Test
    void compile_classWithoutItem_isRejected() {
        assertProblems(NoItem.class, "NoItem: is not marked @Item; mark it, so that it has a table");
    }

    @Item
    record AliasedKey(
            @PartitionKey @Attribute(aliases = "key") String id) {}

    @Test
    void compile_keyWithAliases_isRejected() {
        assertProblems(
                AliasedKey.class,
                "AliasedKey.id: every item has its key under the name id, so aliases are never read; remove them");
    }

    @Item
    record Untransformed(
            @PartitionKey @Transform(Lowercase.class) long id,
            @Transform({}) String nothing,
            @Transform({Lowercase.class, Doubling.class}) String mixed,
            @Transform(Argument.class) String unmade) {}

    static final class Doubling implements AttributeTransform<Integer> {}

    static final class Argument implements AttributeTransform<String> {
        Argument(int argument) {}
    }

    @Test
    void compile_transformsThatDoNotFit_areRejected() {
        assertProblems(
                Untransformed.class,
                "Untransformed.id: @Transform names transforms of String, and the property is long; use transforms of its"
                        + " type",
                "Untransformed.nothing: @Transform names no transform; name one, or remove it",
                "Untransformed.mixed: @Transform names transforms of String and Integer; use transforms of one type",
                "Untransformed.unmade: Argument has no constructor without parameters; add one");
    }

    @Item
    record TransformedSortKey(
            @PartitionKey String id,
            @SortKey @Transform(Doubling.class) int number) {}

    @Test
    void compile_sortKeyWhoseTransformsKeepNoOrder_isRejected() {
        assertProblems(
                TransformedSortKey.class,
                "TransformedSortKey.number: a sort key is stored in the order of its values, and int is not; use"
                        + " transforms that keep the order");
    }

    @Item
    interface Face {}

    @Test
    void compile_interface_isRejected() {
        assertProblems(
                Face.class,
                "Face: Face is an interface, of which no object can be made; use a record or a class, or seal it");
    }

    @Item
    sealed interface Sealed permits Only {}

    record Only() implements Sealed {}

    @Test
    void compile_sealedInterface_isRejected() {
        assertProblems(Sealed.class, "Sealed: Sealed is sealed, and a model is one class; use a permitted class of it");
    }

    @Item
    abstract static class Abstract {}

    @Test
    void compile_abstractClass_isRejected() {
        assertProblems(
                Abstract.class,
                "Abstract: Abstract is abstract, so no object of it can be made; use a concrete class, or seal it");
    }

    @Item
    enum Constant {
        ONE
    }

    @Test
    void compile_enum_isRejected() {
        assertProblems(
                Constant.class, "Constant: Constant is an enum, which has no attributes; use a record or a class");
    }

    @Item
    class Inner {
        @PartitionKey
        String id;
    }

    @Test
    void compile_innerClass_isRejected() {
        assertProblems(
                Inner.class,
                "Inner: Inner is an inner class, which only an object of ModelProblemsTest can make; make it static");
    }

    @Item(table = "my orders")
    record BadTable(@PartitionKey String id) {}

    @Test
    void compile_badTableName_isRejected() {
        assertProblems(
                BadTable.class,
                "BadTable: \"my orders\" is no name of a table; use letters of ASCII, digits, dots, hyphens and"
                        + " underscores");
    }

    @Item
    static class GetterOnly {
        @PartitionKey
        String id;

        final List<String> lines = new ArrayList<>();

        public String getLabel() {
            return id;
        }
    }

    @Test
    void compile_getterOrFinalFieldWithoutSetter_isRejected() {
        assertProblems(
                GetterOnly.class,
                "GetterOnly.lines: is final and has no setter; add setLines(List<String>), or mark it @Ignore",
                "GetterOnly.label: has a getter but no setter; add setLabel(String), or mark it @Ignore");
    }

    static class Parent {
        private String name;
    }

    @Item
    @SuppressWarnings("HidingField") // Wrong on purpose.
    static class Child extends Parent {
        @PartitionKey
        private String id;

        private String name;
    }

    @Test
    void compile_hiddenField_isRejected() {
        assertProblems(
                Child.class, "Child.name: a subclass hides this field of Parent with one of its own; rename one");
    }

    record Nested(Thread thread) {}

    @Item
    record Unsupported(@PartitionKey String id, Number number, List<Nested> nested, Map<String, Runnable> runs) {}

    @Test
    void compile_unsupportedTypes_areAllReportedWithTheirPaths() {
        assertProblems(
                Unsupported.class,
                "Unsupported.number: Number is no type that can be stored; use another, @Convert it, or mark the"
                        + " property @Ignore",
                "Unsupported.nested[].thread: Thread is no type that can be stored; use another, @Convert it, or mark"
                        + " the property @Ignore",
                "Unsupported.runs.*: Runnable is no type that can be stored; use another, @Convert it, or mark the"
                        + " property @Ignore");
    }

    interface Animal {}

    @Item
    record OpenInterface(@PartitionKey String id, Animal animal) {}

    @Test
    void compile_propertyOfAnInterface_isRejected() {
        assertProblems(
                OpenInterface.class,
                "OpenInterface.animal: Animal is an interface, of which no object can be made; use a record or a"
                        + " class, or seal it");
    }

    abstract static class Rows extends AbstractList<String> {}

    @Item
    record BadCollections(@PartitionKey String id, Rows rows, Map<Thread, String> threads) {}

    @Test
    void compile_collectionsThatCannotBeFilled_areRejected() {
        assertProblems(
                BadCollections.class,
                "BadCollections.rows: Rows has no public constructor without parameters, so it cannot be filled; use"
                        + " List, Set or a class that has one, or @Convert it",
                "BadCollections.threads: Thread has no text form, which the keys of a map need; use String, an enum, a"
                        + " number, a UUID or a time, or @Convert the map");
    }

    record Home(String city, @Attribute("zip") String code) {}

    @Item
    record SameNames(
            @PartitionKey String id,

            @Attribute(
                    value = "name",
                    aliases = {"title", "id"})
            String first,

            @Attribute("name") String second,
            String zip,
            @Flatten Home home) {}

    @Test
    void compile_namesThatAreTaken_areRejected() {
        assertProblems(
                SameNames.class,
                "SameNames.first: the stored name \"id\" is that of id already; give one of them another name with"
                        + " @Attribute",
                "SameNames.second: the stored name \"name\" is that of first already; give one of them another name"
                        + " with @Attribute",
                "SameNames.home.code: the stored name \"zip\" is that of zip already; give one of them another name"
                        + " with @Attribute, or leave out @Flatten");
    }

    @Item
    @SuppressWarnings("unused") // Read by reflection.
    static final class TwoNamesOfOne {
        @PartitionKey
        private String id;

        @Attribute("mail")
        private String email;

        @Attribute("e-mail")
        public String getEmail() {
            return email;
        }
    }

    @Test
    void compile_differentAnnotationsOfOneProperty_areRejected() {
        assertProblems(TwoNamesOfOne.class, "TwoNamesOfOne.email: has two different @Attribute; leave one of them");
    }

    @Item
    record TwoFormsOfOne(
            @PartitionKey String id,

            @Convert(Plain.class) @Stored(StoredAs.EPOCH_MILLIS)
            String when) {}

    @Test
    void compile_convertAndStored_isRejected() {
        assertProblems(TwoFormsOfOne.class, "TwoFormsOfOne.when: is marked @Convert and @Stored; leave one of them");
    }

    record Self(String name, @Flatten Self self) {}

    @Item
    record BadFlatten(
            @PartitionKey String id,
            @Flatten String text,
            Self self,
            @Flatten @Attribute("x") Home home) {}

    @Test
    void compile_badFlatten_isRejected() {
        assertProblems(
                BadFlatten.class,
                "BadFlatten.text: @Flatten needs a nested object, and String is none; remove @Flatten, or use a record"
                        + " or a class with properties",
                "BadFlatten.self.self: @Flatten of a type that contains itself would never end; remove @Flatten",
                "BadFlatten.home: @Attribute is for one attribute, and @Flatten stores several; remove one of them");
    }

    static class Plain implements AttributeConverter<String> {
        @Override
        public AttributeValue transformFrom(String value) {
            return AttributeValue.fromS(value);
        }

        @Override
        public String transformTo(AttributeValue value) {
            return value.s();
        }

        @Override
        public EnhancedType<String> type() {
            return EnhancedType.of(String.class);
        }

        @Override
        public AttributeValueType attributeValueType() {
            return AttributeValueType.S;
        }
    }

    static final class Upper extends Plain {
        Upper(String argument) {}
    }

    static final class Failing extends Plain {
        Failing() {
            throw new IllegalStateException("on purpose");
        }
    }

    @Item
    record BadConverters(
            @PartitionKey String id,
            @Convert(Upper.class) Thread upper,
            @Convert(Plain.class) List<Integer> numbers,
            @Convert(Failing.class) String failing,
            @Stored(StoredAs.EPOCH_MILLIS) String time) {}

    @Test
    void compile_badConverters_areRejected() {
        assertProblems(
                BadConverters.class,
                "BadConverters.upper: Upper has no constructor without parameters; add one",
                "BadConverters.numbers: @Convert names a converter of String, and the property is List<Integer>; use a"
                        + " converter of its type",
                "BadConverters.failing: the constructor of Failing threw IllegalStateException; make it succeed",
                "BadConverters.time: @Stored(EPOCH_MILLIS) does not fit String; use it on a time");
    }

    @Item
    record BadUnmapped(
            @PartitionKey String id,
            @Unmapped Map<String, String> texts,
            @Unmapped(only = {"a*", "b.*"}) Map<String, Object> first,
            @Unmapped Map<String, AttributeValue> second) {}

    @Test
    void compile_badUnmapped_isRejected() {
        assertProblems(
                BadUnmapped.class,
                "BadUnmapped.texts: @Unmapped needs a Map<String, Object> or a Map<String, AttributeValue>, not"
                        + " Map<String, String>; change its type, or remove @Unmapped",
                "BadUnmapped.first: \"a*\" names no attributes; use a name such as \"a\", \"a.*\" or \"a.**\"",
                "BadUnmapped.second: is @Unmapped, and so is first; leave one of them, since one map takes the rest of"
                        + " an item");
    }

    @Item
    record BadTimeToLive(
            @PartitionKey String id,
            @TimeToLive String first,
            @TimeToLive long second) {}

    @Test
    void compile_badTimeToLive_isRejected() {
        assertProblems(
                BadTimeToLive.class,
                "BadTimeToLive: has 2 attributes marked @TimeToLive, first and second; leave one of them",
                "BadTimeToLive.first: @TimeToLive needs a time, or a whole number of seconds since 1970, not String;"
                        + " change its type, or remove @TimeToLive");
    }

    @Discriminator(attribute = "kind")
    sealed interface Shape permits Round, Flat {}

    record Round(String kind) implements Shape {}

    @DiscriminatorValue("Round")
    record Flat() implements Shape {}

    @Item
    record BadUnion(@PartitionKey String id, Shape shape) {}

    @Test
    void compile_unionThatCannotTellItsClasses_isRejected() {
        assertProblems(
                BadUnion.class,
                "BadUnion.shape: two permitted classes of Shape are stored as \"Round\"; give one of them a"
                        + " @DiscriminatorValue of its own");
    }

    @Discriminator(attribute = "kind")
    sealed interface Marked permits Claiming {}

    record Claiming(String kind) implements Marked {}

    @Item
    record ClaimedDiscriminator(@PartitionKey String id, Marked marked) {}

    @Test
    void compile_attributeNamedAsDiscriminator_isRejected() {
        assertProblems(
                ClaimedDiscriminator.class,
                "ClaimedDiscriminator.marked: Claiming has an attribute \"kind\", which is the discriminator of Marked;"
                        + " name another with @Discriminator");
    }

    record Growing<V>(Growing<List<V>> next) {}

    @Item
    record Endless(@PartitionKey String id, Growing<String> growing) {}

    @Test
    void compile_typeThatGrowsWithoutEnd_isRejected() {
        ModelMappingException exception =
                catchThrowableOfType(ModelMappingException.class, () -> ModelSchema.compile(Endless.class));

        assertThat(exception.problems())
                .singleElement()
                .asString()
                .endsWith(".next: Growing nests without end; use a type that does not grow");
    }

    @Item
    record Unsortable(@PartitionKey String id, SortedSet<Home> homes) {}

    @Test
    void compile_sortedSetOfWhatHasNoOrder_isRejected() {
        assertProblems(
                Unsortable.class,
                "Unsortable.homes: SortedSet sorts its elements, and Home is not Comparable; implement it, or use an"
                        + " unsorted collection");
    }

    @Item
    record Misplaced(@PartitionKey String id, String name) {
        @Attribute("upper")
        public String label() {
            return name;
        }

        @Transform(Lowercase.class)
        public String title() {
            return name;
        }
    }

    @Test
    void compile_annotationOnWhatIsNoProperty_isRejected() {
        assertProblems(
                Misplaced.class,
                "Misplaced.label: @Attribute has no effect on a method that is no property; remove it",
                "Misplaced.title: @Transform has no effect on a method that is no property; remove it");
    }

    static void assertProblems(Class<?> model, String... problems) {
        ModelMappingException exception =
                catchThrowableOfType(ModelMappingException.class, () -> ModelSchema.compile(model));

        assertThat(exception.problems()).containsExactly(problems);
        assertThat(exception.model()).isEqualTo(model.getSimpleName());
    }
}
