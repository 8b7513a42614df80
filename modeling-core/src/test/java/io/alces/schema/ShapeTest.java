package io.alces.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.Convert;
import io.alces.annotation.Discriminator;
import io.alces.annotation.DiscriminatorValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Unmapped;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ShapeTest {
    record Money(String text) {}

    static final class MoneyConverter implements AttributeConverter<Money> {
        private MoneyConverter() {}

        @Override
        public AttributeValue transformFrom(Money money) {
            return AttributeValue.fromS(money.text());
        }

        @Override
        public Money transformTo(AttributeValue value) {
            return new Money(value.s());
        }

        @Override
        public EnhancedType<Money> type() {
            return EnhancedType.of(Money.class);
        }

        @Override
        public AttributeValueType attributeValueType() {
            return AttributeValueType.S;
        }
    }

    record Tree(String name, List<Tree> children, @Nullable Forest forest) {}

    record Forest(Map<String, Tree> trees) {}

    record Wrapper<V>(V value) {}

    record Slice<E>(List<E> elements, Wrapper<List<E>> wrapped) {}

    @Discriminator(attribute = "kind")
    sealed interface Figure permits Circle, Polygon {}

    @DiscriminatorValue("circle")
    record Circle(double radius) implements Figure {}

    sealed interface Polygon extends Figure permits Square, Compound {}

    record Square(double side) implements Polygon {}

    record Compound(List<Figure> parts) implements Polygon {}

    sealed interface Result<V> permits Success, Failure {}

    record Success<V>(V value) implements Result<V> {}

    record Failure<V>(String reason) implements Result<V> {}

    @Item
    @SuppressWarnings({"rawtypes", "ArrayRecordComponent"}) // What models may have.
    record Everything<N extends Number & Comparable<N>>(
            @PartitionKey TimeUnit id,
            boolean flag,
            byte[] bytes,
            UUID uuid,
            Iterable<String> iterable,
            Deque<Integer> deque,
            ArrayDeque<Integer> arrayDeque,
            TreeSet<String> treeSet,
            EnumSet<TimeUnit> enumSet,
            Set<byte[]> binaries,
            SortedMap<Integer, Money> sortedMap,
            EnumMap<TimeUnit, String> enumMap,
            Map<UUID, String> byUuid,
            float[] floats,
            List<String>[] lists,
            Optional<Money> optional,
            Object open,
            Map<String, Object> document,
            List rawList,
            AttributeValue value,
            List<? extends Money> wildcards,
            List<? super Integer> lower,
            @Convert(MoneyConverter.class) Money money,

            @Convert(value = MoneyConverter.class, ordered = true)
            Optional<List<Money>> moneys,

            Tree tree,
            Slice<Money> slice,
            Figure figure,
            List<Figure> figures,
            Result<Integer> result,

            @Unmapped(
                    only = {"a", "b.*", "c.d.**"},
                    others = Unmapped.Others.FAIL)
            Map<String, AttributeValue> rest) {}

    private final ObjectSchema schema = ModelSchema.compile(Everything.class).object();

    @Test
    void shape_basicTypes_needNoConverter() {
        assertThat(shape("id")).isEqualTo(new Shape.Basic(TimeUnit.class));
        assertThat(shape("flag")).isEqualTo(new Shape.Basic(boolean.class));
        assertThat(shape("bytes")).isEqualTo(new Shape.Basic(byte[].class));
    }

    @Test
    void shape_typeOfTheEnhancedClient_isConverted() {
        assertThat(shape("uuid"))
                .isInstanceOfSatisfying(
                        Shape.Converted.class,
                        converted -> assertThat(converted.converter().attributeValueType())
                                .isEqualTo(AttributeValueType.S));
    }

    @Test
    void shape_collections_areListsOfTheirClass() {
        assertThat(list("iterable").collection()).isEqualTo(Iterable.class);
        assertThat(list("deque").collection()).isEqualTo(Deque.class);
        assertThat(list("arrayDeque").collection()).isEqualTo(ArrayDeque.class);
        assertThat(list("arrayDeque").element()).isEqualTo(new Shape.Basic(Integer.class));
    }

    @Test
    void shape_sets_haveTheirElements() {
        assertThat(set("treeSet").collection()).isEqualTo(TreeSet.class);
        assertThat(set("enumSet").element()).isEqualTo(new Shape.Basic(TimeUnit.class));
        assertThat(set("binaries").element()).isEqualTo(new Shape.Basic(byte[].class));
    }

    @Test
    void shape_mapWithNumbers_writesAndReadsItsKeys() {
        MapKeys keys = map("sortedMap").keys();

        assertThat(keys.type()).isEqualTo(Integer.class);
        assertThat(keys.write().apply(12)).isEqualTo("12");
        assertThat(keys.read().apply("12")).isEqualTo(12);
    }

    @Test
    void shape_mapWithEnum_usesTheNames() {
        MapKeys keys = map("enumMap").keys();

        assertThat(keys.write().apply(TimeUnit.DAYS)).isEqualTo("DAYS");
        assertThat(keys.read().apply("DAYS")).isEqualTo(TimeUnit.DAYS);
    }

    @Test
    void shape_mapWithUuid_readsWhatItWrote() {
        MapKeys keys = map("byUuid").keys();
        UUID uuid = new UUID(1, 2);

        assertThat(keys.read().apply(keys.write().apply(uuid))).isEqualTo(uuid);
    }

    @Test
    void shape_arrays_areLists() {
        assertThat(shape("floats"))
                .isEqualTo(new Shape.ArrayOf(float[].class, float.class, new Shape.Basic(float.class)));
        assertThat(shape("lists"))
                .isInstanceOfSatisfying(
                        Shape.ArrayOf.class,
                        array -> assertThat(array.component()).isEqualTo(List.class));
    }

    @Test
    void shape_optional_holdsAShape() {
        assertThat(shape("optional"))
                .isInstanceOfSatisfying(
                        Shape.OptionalOf.class,
                        optional -> assertThat(optional.value()).isInstanceOf(Shape.ObjectOf.class));
    }

    @Test
    void shape_objectAndRawTypes_areOpen() {
        assertThat(shape("open")).isEqualTo(new Shape.Open());
        assertThat(map("document").value()).isEqualTo(new Shape.Open());
        assertThat(list("rawList").element()).isEqualTo(new Shape.Open());
    }

    @Test
    void shape_attributeValue_isLeftAsItIs() {
        AttributeValue value = AttributeValue.fromN("1");

        assertThat(shape("value"))
                .isInstanceOfSatisfying(
                        Shape.Converted.class,
                        converted -> assertThat(converted.converter().transformFrom(value))
                                .isSameAs(value));
    }

    @Test
    void shape_wildcards_areTheirBounds() {
        assertThat(list("wildcards").element().type()).isEqualTo(Money.class);
        assertThat(list("lower").element().type()).isEqualTo(Integer.class);
    }

    @Test
    void shape_convert_isUsedForThePropertyOrWhatItHolds() {
        assertThat(shape("money"))
                .isInstanceOfSatisfying(
                        Shape.Converted.class,
                        converted -> assertThat(converted.ordered()).isFalse());
        Shape moneys = ((Shape.OptionalOf) shape("moneys")).value();
        assertThat(((Shape.ListOf) moneys).element())
                .isInstanceOfSatisfying(
                        Shape.Converted.class,
                        converted -> assertThat(converted.ordered()).isTrue());
    }

    @Test
    void shape_recursiveTypes_referToThemselves() {
        ObjectSchema tree = object(shape("tree"));
        ObjectSchema forest = object(attribute(tree, "forest").shape());

        assertThat(object(((Shape.ListOf) attribute(tree, "children").shape()).element()))
                .isSameAs(tree);
        assertThat(object(((Shape.MapOf) attribute(forest, "trees").shape()).value()))
                .isSameAs(tree);
    }

    @Test
    void shape_genericTypes_areResolvedThroughout() {
        ObjectSchema slice = object(shape("slice"));
        ObjectSchema wrapper = object(attribute(slice, "wrapped").shape());

        assertThat(((Shape.ListOf) attribute(slice, "elements").shape())
                        .element()
                        .type())
                .isEqualTo(Money.class);
        assertThat(((Shape.ListOf) attribute(wrapper, "value").shape())
                        .element()
                        .type())
                .isEqualTo(Money.class);
    }

    @Test
    void shape_resolvedType_equalsThatOfReflection() throws NoSuchFieldException {
        Type reflected = Everything.class.getDeclaredField("optional").getGenericType();

        assertThat(shape("optional").type()).isEqualTo(reflected).hasSameHashCodeAs(reflected);
        assertThat(reflected).isEqualTo(shape("optional").type());
    }

    @Test
    void shape_sealedInterface_hasItsPermittedClasses() {
        assertThat(shape("figure")).isInstanceOfSatisfying(Shape.UnionOf.class, union -> {
            assertThat(union.discriminator()).isEqualTo("kind");
            assertThat(union.alternatives()).containsOnlyKeys("circle", "Square", "Compound");
        });
    }

    @Test
    void shape_listOfSealedInterface_hasUnionElements() {
        assertThat(list("figures").element()).isEqualTo(shape("figure"));
    }

    @Test
    void shape_genericSealedInterface_passesItsArgumentsOn() {
        Shape.UnionOf union = (Shape.UnionOf) shape("result");
        ObjectSchema success = Objects.requireNonNull(union.alternatives().get("Success"));

        assertThat(attribute(success, "value").shape()).isEqualTo(new Shape.Basic(Integer.class));
        assertThat(union.discriminator()).isEqualTo("_type");
    }

    @Test
    void member_unmapped_hasItsPatterns() {
        assertThat(schema.member("rest"))
                .get()
                .isInstanceOfSatisfying(
                        MemberSchema.Unmapped.class,
                        unmapped -> assertThat(unmapped.names())
                                .isEqualTo(new UnmappedNames(List.of("a", "b.*", "c.d.**"), true)));
    }

    private Shape shape(String property) {
        return attribute(schema, property).shape();
    }

    private Shape.ListOf list(String property) {
        return (Shape.ListOf) shape(property);
    }

    private Shape.SetOf set(String property) {
        return (Shape.SetOf) shape(property);
    }

    private Shape.MapOf map(String property) {
        return (Shape.MapOf) shape(property);
    }

    private static ObjectSchema object(Shape shape) {
        return ((Shape.ObjectOf) shape).schema();
    }

    private static MemberSchema.Attribute attribute(ObjectSchema schema, String property) {
        return (MemberSchema.Attribute) schema.member(property).orElseThrow();
    }
}
