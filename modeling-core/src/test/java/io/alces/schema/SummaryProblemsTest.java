package io.alces.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.annotation.Transform;
import io.alces.annotation.Unmapped;
import io.alces.error.ModelMappingException;
import io.alces.transform.Trim;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // Fields of models are filled by reflection.
@SuppressWarnings({"unused", "ArrayRecordComponent"}) // Read by reflection; models may have arrays.
class SummaryProblemsTest {
    record City(String name, @Unmapped Map<String, Object> rest) {}

    record Address(String street, City city) {}

    record Line(String sku, int quantity) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            return sku.compareTo(other.sku);
        }
    }

    sealed interface Payment permits Card, Invoice {}

    record Card(String number) implements Payment {}

    record Invoice(String email) implements Payment {}

    @Item
    record Order(
            @PartitionKey String id,
            @Attribute(value = "st", aliases = "state") String status,
            BigDecimal total,
            @Stored(StoredAs.EPOCH_SECONDS) Instant placedAt,
            Address shipTo,
            @Flatten Address home,
            Optional<Address> billTo,
            List<Line> lines,
            SortedSet<Line> sorted,
            Map<String, Line> bySku,
            int[] sizes,
            Line[] array,
            Payment payment,
            @Unmapped Map<String, Object> rest) {}

    private static void assertProblems(Class<?> summary, String... problems) {
        ModelSchema<Order> model = ModelSchema.compile(Order.class);

        ModelMappingException failure =
                catchThrowableOfType(ModelMappingException.class, () -> SummarySchema.compile(summary, model));

        assertThat(failure)
                .hasMessage(summary.getSimpleName() + " cannot be read from items of Order:\n  - "
                        + String.join("\n  - ", problems));
        assertThat(failure.model()).isEqualTo(summary.getSimpleName());
        assertThat(failure.problems()).containsExactly(problems);
    }

    record Mistyped(String id, String totl, String somethingElse) {}

    @Test
    void compile_unknownProperties_suggestsTheNearest() {
        assertProblems(
                Mistyped.class,
                "Mistyped.totl: Order has no property totl; did you mean \"total\"?",
                "Mistyped.somethingElse: Order has no property somethingElse; name one that it has, or mark the property"
                        + " @Ignore");
    }

    record ByStoredName(String st) {}

    @Test
    void compile_storedName_isNoProperty() {
        assertProblems(
                ByStoredName.class,
                "ByStoredName.st: Order has no property st; name one that it has, or mark the property @Ignore");
    }

    record OtherTypes(Integer id, String total, String shipTo, List<String> billTo, Card payment) {}

    @Test
    void compile_otherTypes_saysWhatTheModelHas() {
        assertProblems(
                OtherTypes.class,
                "OtherTypes.id: expected the model's type String, found Integer; change it",
                "OtherTypes.total: expected the model's type BigDecimal, found String; change it",
                "OtherTypes.shipTo: expected the model's type Address or a class of some of its properties, found"
                        + " String; change it",
                "OtherTypes.billTo: expected the model's type Optional<Address>, found List<String>; change it",
                "OtherTypes.payment: expected the model's type Payment, found Card; change it");
    }

    record Sku(String sku) {}

    record OtherContainers(
            ArrayList<Line> lines, SortedSet<Sku> sorted, Map<Integer, Sku> bySku, Integer[] sizes, Payment[] array) {}

    @Test
    void compile_otherContainers_saysWhatTheModelHas() {
        assertProblems(
                OtherContainers.class,
                "OtherContainers.lines: expected the model's type List<Line>, found ArrayList<Line>; change it",
                "OtherContainers.sorted: SortedSet sorts its elements, and Sku is not Comparable; implement it, or use"
                        + " an unsorted collection",
                "OtherContainers.bySku: expected the model's type Map<String, Line>, found Map<Integer, Sku>; change"
                        + " it",
                "OtherContainers.sizes: expected the model's type int[], found Integer[]; change it",
                "OtherContainers.array[]: Payment is sealed, and a model is one class; use a permitted class of it");
    }

    record WrongCity(int name) {}

    record WrongAddress(String stret, WrongCity city) {}

    record WrongLine(Sku sku) {}

    record WrongInside(WrongAddress shipTo, WrongAddress home, List<WrongLine> lines, Map<String, WrongLine> bySku) {}

    @Test
    void compile_problemsInside_areAllFoundWithTheirPaths() {
        assertProblems(
                WrongInside.class,
                "WrongInside.shipTo.stret: Address has no property stret; did you mean \"street\"?",
                "WrongInside.shipTo.city.name: expected the model's type String, found int; change it",
                "WrongInside.lines[].sku: expected the model's type String, found Sku; change it");
    }

    record AllTheRest(String id, Map<String, Object> rest) {}

    @Test
    void compile_unmapped_isRefused() {
        assertProblems(
                AllTheRest.class,
                "AllTheRest.rest: Order.rest is @Unmapped: it takes what has no property, which is only known where all"
                        + " is read; leave it out");
    }

    record RestOfCity(Map<String, Object> rest) {}

    record AddressWithRest(RestOfCity city) {}

    record NestedRest(AddressWithRest shipTo) {}

    @Test
    void compile_unmappedOfASmallerClass_isRefused() {
        assertProblems(
                NestedRest.class,
                "NestedRest.shipTo.city.rest: City.rest is @Unmapped: it takes what has no property, which is only known"
                        + " where all is read; leave it out");
    }

    record Contradicting(
            @Attribute("status") String status,
            @Stored(StoredAs.EPOCH_MILLIS) Instant placedAt,
            @Flatten Address shipTo,
            @Transform(Trim.class) String id) {}

    @Test
    void compile_contradictingAnnotations_areRefused() {
        assertProblems(
                Contradicting.class,
                "Contradicting.status: @Attribute says otherwise than Order.status, which says how it is stored; remove"
                        + " it",
                "Contradicting.placedAt: @Stored says otherwise than Order.placedAt, which says how it is stored;"
                        + " remove it",
                "Contradicting.shipTo: @Flatten says otherwise than Order.shipTo, which says how it is stored; remove"
                        + " it",
                "Contradicting.id: @Transform says otherwise than Order.id, which says how it is stored; remove it");
    }

    record Empty() {}

    @Test
    void compile_classWithoutProperties_isRefused() {
        assertProblems(
                Empty.class, "Empty: has no properties, so nothing would be read; give it some of those of Order");
    }

    @Test
    void compile_classOfTheLibrary_isRefused() {
        assertProblems(String.class, "String: is no class with properties of its own; use a record or a class");
    }

    interface Face {
        String id();
    }

    @Test
    void compile_interface_isRefused() {
        assertProblems(
                Face.class,
                "Face: Face is an interface, of which no object can be made; use a record or a class, or seal it");
    }

    @Item
    record Node(@PartitionKey String id, Node next) {}

    record Endless<V>(Endless<List<V>> next) {}

    @Test
    void compile_typeThatGrows_isRefused() {
        ModelSchema<Node> model = ModelSchema.compile(Node.class);

        ModelMappingException failure =
                catchThrowableOfType(ModelMappingException.class, () -> SummarySchema.compile(Endless.class, model));

        assertThat(failure.problems())
                .containsExactly(
                        "Endless" + ".next".repeat(64) + ": Endless nests without end; use a type that does not grow");
    }
}
