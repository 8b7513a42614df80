package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Convert;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Transform;
import io.alces.query.PropertyPath;
import io.alces.schema.MemberSchema;
import io.alces.schema.ModelSchema;
import io.alces.transform.Uppercase;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What views make of values of all shapes. */
class CompiledViewTest {
    record Money(long cents) {}

    static final class MoneyConverter implements AttributeConverter<Money> {
        @Override
        public AttributeValue transformFrom(Money money) {
            if (money.cents() < 0) {
                throw new IllegalStateException("-1");
            }
            return AttributeValue.fromM(Map.of("cents", AttributeValue.fromN(Long.toString(money.cents()))));
        }

        @Override
        public Money transformTo(AttributeValue stored) {
            throw new UnsupportedOperationException();
        }

        @Override
        public EnhancedType<Money> type() {
            return EnhancedType.of(Money.class);
        }

        @Override
        public AttributeValueType attributeValueType() {
            return AttributeValueType.M;
        }
    }

    @Item
    record Priced(
            @PartitionKey @Transform(Uppercase.class) String id,
            @Convert(MoneyConverter.class) List<Money> prices) {}

    @Item
    @SuppressWarnings("unused") // fields that only views read
    static final class Node {
        @PartitionKey
        private String id = "n";

        private @Nullable Node next;

        private @Nullable Map<@Nullable String, String> texts;
    }

    private static List<Object> samples() {
        return Stream.of(SampleModels.all(), UnusualModels.all())
                .flatMap(List::stream)
                .toList();
    }

    static Stream<Named<Object>> objects() {
        return samples().stream().map(object -> Named.of(object.getClass().getSimpleName(), object));
    }

    @SuppressWarnings("unchecked") // the view is that of the class
    private static Map<String, @Nullable Object> shown(Object object) {
        CompiledView<Object> view = CompiledView.of(ModelSchema.compile((Class<Object>) object.getClass()));
        return new LinkedHashMap<>(view.withNulls().toMap(object));
    }

    private static Map<String, @Nullable Object> sample(Class<?> type) {
        return shown(samples().stream().filter(type::isInstance).findFirst().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("objects")
    void toMap_ofAnyModel_hasAllItsPropertiesInOrder(Object object) {
        List<String> properties = ModelSchema.compile(object.getClass()).object().members().stream()
                .map(MemberSchema::property)
                .toList();

        assertThat(shown(object).keySet()).containsExactlyElementsOf(properties);
    }

    @ParameterizedTest
    @MethodSource("objects")
    void toMap_ofAnyModel_isPlain(Object object) {
        assertPlain(shown(object));
    }

    private static void assertPlain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            assertThat(map.keySet()).allMatch(String.class::isInstance);
            map.values().forEach(CompiledViewTest::assertPlain);
        } else if (value instanceof List<?> list) {
            list.forEach(CompiledViewTest::assertPlain);
        } else if (value != null) {
            assertThat(value).isInstanceOfAny(String.class, Number.class, Boolean.class);
        }
    }

    @Test
    void toMap_ofNumbers_keepsThemAsTheyAre() {
        assertThat(sample(SampleModels.Primitives.class))
                .containsEntry("tiny", (byte) -1)
                .containsEntry("big", Long.MAX_VALUE)
                .containsEntry("single", 1.5f)
                .containsEntry("letter", "x")
                .containsEntry("truth", true);
    }

    @Test
    void toMap_ofBinaryAndEnums_isText() {
        assertThat(sample(SampleModels.Scalars.class))
                .containsEntry("bytes", "Af8=")
                .containsEntry("sdkBytes", "Ynl0ZXM=")
                .containsEntry("day", "FRIDAY")
                .containsEntry("empty", "");
    }

    @Test
    void toMap_ofTimes_isTheirIsoTextHoweverTheyAreStored() {
        assertThat(sample(SampleModels.Times.class).toString())
                .isEqualTo("{id=t, instant=2024-02-29T23:59:59.000000001Z, dateTime=0000-01-01T00:00:00,"
                        + " date=9999-12-31, time=01:02:03.4, offset=2024-01-02T03:04:05+02:00,"
                        + " zoned=2024-07-02T03:04:05+02:00[Europe/Paris], offsetTime=03:04:05-01:30,"
                        + " legacy=2023-11-14T22:13:20.123Z, year=-44, month=2024-05, monthDay=--12-31,"
                        + " duration=PT0.000000001S, negative=PT-1.5S, period=P1Y2M3D, zone=Europe/Oslo,"
                        + " zoneOffset=-05:00, seconds=1969-12-31T23:59:59Z, millis=1969-12-31T23:59:59.999Z}");
    }

    @Test
    void toMap_ofOtherSingleValues_isAsTheirConvertersStoreThem() {
        assertThat(sample(SampleModels.Texts.class).toString())
                .isEqualTo("{id=t, locale=en-US, uuid=00000000-0000-0001-0000-000000000002, uri=a:b,"
                        + " characters=characters, password=secret, anInt=3, noLong=null, aDouble=0.5}");
    }

    @Test
    void toMap_ofCollections_isLists() {
        assertThat(sample(SampleModels.Collections.class).toString())
                .isEqualTo("{id=c, iterable=[a], collection=[1, 2], list=[1.5], arrayList=[x], deque=[1],"
                        + " copyOnWrite=[w], nested=[[1], []], withNull=[null, x]}");
    }

    @Test
    void toMap_ofSets_isLists() {
        assertThat(sample(SampleModels.Sets.class))
                .containsEntry("sorted", List.of(BigDecimal.ONE, BigDecimal.TEN))
                .containsEntry("binaries", List.of("Yg=="))
                .containsEntry("days", List.of("MONDAY"))
                .containsEntry("points", List.of(Map.of("x", 1, "y", 2)))
                .containsEntry("empty", List.of());
    }

    @Test
    void toMap_ofMaps_hasTextAsKeysAndKeepsNull() {
        assertThat(sample(SampleModels.Maps.class).toString())
                .isEqualTo("{id=m, byText={a.b=1}, byDay={MONDAY=x}, enumMap={TUESDAY={x=1, y=2}}, byNumber={-5=five},"
                        + " byUuid={00000000-0000-0001-0000-000000000002=[x]}, navigable={1=one}, concurrent={k=v},"
                        + " withNull={none=null}}");
    }

    @Test
    void toMap_ofArrays_isLists() {
        assertThat(sample(SampleModels.Arrays.class))
                .containsEntry("ints", List.of(1, 2, 3))
                .containsEntry("points", List.of(Map.of("x", 1, "y", 2)))
                .containsEntry("matrix", List.of(List.of(1), List.of()));
    }

    @Test
    void toMap_ofOptionals_isTheirValueOrNull() {
        assertThat(sample(SampleModels.Optionals.class).toString())
                .isEqualTo("{id=o, text=x, none=null, inList=[1, null]}");
    }

    @Test
    void toMap_ofAClassThatHoldsItself_isWholeAtEveryDepth() {
        assertThat(shown(new SampleModels.Tree("a", new SampleModels.Tree("b", null, null, List.of()), null, List.of()))
                        .toString())
                .isEqualTo("{id=a, left={id=b, left=null, right=null, others=[]}, right=null, others=[]}");
    }

    @Test
    void toMap_ofSealedTypes_beginsWithTheDiscriminator() {
        assertThat(sample(SampleModels.Figures.class).toString())
                .isEqualTo("{id=f, figure={kind=circle, radius=1.0}, list=[{kind=Square, side=2.0, rest={color=red}},"
                        + " {kind=circle, radius=3.0}], map={x={kind=Square, side=2.0, rest={color=red}}}}");
    }

    @Test
    void toMap_ofOpenValues_isTheirPlainForm() {
        assertThat(sample(SampleModels.Open.class))
                .containsEntry("map", Map.of("set", List.of("a"), "map", Map.of("x", true)))
                .containsEntry("list", List.of("text", "Ynl0ZXM=", List.of(new BigDecimal(1))));
    }

    @Test
    void toMap_ofFlattenedObjects_isNestedAsInJava() {
        assertThat(sample(SampleModels.Flat.class).toString())
                .isEqualTo("{id=f, contact={phone=123, home={city=Oslo, zipCode=150}}, after=3}");
    }

    @Test
    void toMap_ofUnmappedAttributes_isUnderTheirProperty() {
        assertThat(sample(SampleModels.Rest.class).toString()).isEqualTo("{id=r, rest={more=x, nothing=null}}");
        assertThat(sample(SampleModels.StoredRest.class).toString()).isEqualTo("{id=r, rest={more={x=1}}}");
    }

    @Test
    void toMap_ofAConvertedBasicType_isTheJavaValue() {
        assertThat(sample(SampleModels.Custom.class)).containsEntry("temperature", 21.5);
    }

    @Test
    void toMap_ofAConvertedTypeOfTheUsers_isAsItIsStored() {
        assertThat(shown(new Priced("p", List.of(new Money(150)))).toString())
                .isEqualTo("{id=p, prices=[{cents=150}]}");
    }

    @Test
    void toMap_ofABean_hasItsProperties() {
        assertThat(sample(SampleModels.Derived.class))
                .containsEntry("id", "b")
                .containsEntry("active", true)
                .containsEntry("point", Map.of("x", 1, "y", 2));
    }

    @Test
    void toMap_byAConverterThatFails_isRefused() {
        assertThatThrownBy(() -> shown(new Priced("p", List.of(new Money(1), new Money(-1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Priced.prices[1]: the converter of Money failed with IllegalStateException")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void toMap_ofAnObjectThatHoldsItself_isRefused() {
        Node node = new Node();
        node.next = node;

        assertThatThrownBy(() -> shown(node))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Node" + ".next".repeat(64)
                        + ": nests deeper than 64 levels; look for an object that holds itself");
    }

    @Test
    void toMap_ofNullAmongTheKeysOfAMap_isRefused() {
        Node node = new Node();
        node.texts = new HashMap<>();
        node.texts.put(null, "x");

        assertThatThrownBy(() -> shown(node))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Node.texts: has null among its keys; take it out");
    }

    @Test
    void including_partsOfAClassThatHoldsItself_isOfThatDepthOnly() {
        CompiledView<SampleModels.Tree> view = CompiledView.of(ModelSchema.compile(SampleModels.Tree.class))
                .including(List.of(PropertyPath.path("left.id"), PropertyPath.path("others.left")));
        SampleModels.Tree leaf = new SampleModels.Tree("leaf", null, null, List.of());
        SampleModels.Tree tree = new SampleModels.Tree("tree", leaf, leaf, List.of());

        assertThat(view.toMap(new SampleModels.Tree("root", tree, leaf, List.of(tree)))
                        .toString())
                .isEqualTo("{left={id=tree}, others=[{left={id=leaf, others=[]}}]}");
    }
}
