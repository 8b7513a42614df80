package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.internal.wire.WireItems;
import io.alces.schema.MemberSchema;
import io.alces.schema.ModelSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What every codec does with every shape. */
class CodecContractTest {
    static Stream<Arguments> kindsAndObjects() {
        return Stream.of(CodecKind.values())
                .flatMap(kind -> Stream.of(SampleModels.all(), UnusualModels.all())
                        .flatMap(List::stream)
                        .map(object ->
                                Arguments.of(kind, Named.of(object.getClass().getSimpleName(), object))));
    }

    @ParameterizedTest
    @MethodSource("kindsAndObjects")
    void fromItem_ofWhatToItemMade_givesAnEqualObject(CodecKind kind, Object object) {
        CompiledModel<Object> model = compile(object, kind);

        Object read = model.fromItem(model.toItem(object));

        assertThat(read).usingRecursiveComparison().isEqualTo(object);
    }

    @ParameterizedTest
    @MethodSource("kindsAndObjects")
    void fromWire_ofWhatToItemMade_givesAnEqualObject(CodecKind kind, Object object) {
        CompiledModel<Object> model = compile(object, kind);

        Object read = model.fromWire(WireItems.of(model.toItem(object)));

        assertThat(read).usingRecursiveComparison().isEqualTo(object);
    }

    @ParameterizedTest
    @MethodSource("kindsAndObjects")
    void toWire_ofAnObject_isWhatToItemMakes(CodecKind kind, Object object) {
        CompiledModel<Object> model = compile(object, kind);

        assertThat(model.toWire(object)).isEqualTo(model.toItem(object));
    }

    static Stream<Object> objects() {
        return Stream.concat(SampleModels.all().stream(), UnusualModels.all().stream());
    }

    @ParameterizedTest
    @MethodSource("objects")
    void toWire_ofAnObjectThatTells_hasWhatReadingGives(Object object) {
        CompiledModel<Object> model = compile(object, CodecKind.GENERATED);
        Object read = model.fromItem(model.toItem(object));

        Object told = Objects.requireNonNull(model.toWire(object)).takeObject();

        assertThat(told == null ? read : told)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .isEqualTo(read);
    }

    @Test
    void toWire_ofModelsWithUnusualTypes_doesNotTellWhatReadingGives() {
        assertThat(objects()
                        .filter(object -> Objects.requireNonNull(compile(object, CodecKind.GENERATED)
                                                .toWire(object))
                                        .takeObject()
                                == null)
                        .map(object -> object.getClass().getSimpleName()))
                .containsExactlyInAnyOrder(
                        "Times",
                        "Texts",
                        "Collections",
                        "Sets",
                        "Arrays",
                        "Variable",
                        "Optionals",
                        "Figures",
                        "Open",
                        "Flat",
                        "Flat",
                        "Rest",
                        "StoredRest",
                        "Custom",
                        "References",
                        "Nested",
                        "Days",
                        "Wide");
    }

    @ParameterizedTest
    @MethodSource("kindsAndObjects")
    void toItem_ofEitherCodec_isTheSame(CodecKind kind, Object object) {
        Map<String, AttributeValue> item = compile(object, kind).toItem(object);

        assertThat(item).isEqualTo(compile(object, CodecKind.METHOD_HANDLES).toItem(object));
    }

    @ParameterizedTest
    @MethodSource("kindsAndObjects")
    void tableSchema_ofEitherCodec_readsWhatItWrote(CodecKind kind, Object object) {
        CompiledModel<Object> model = compile(object, kind);

        Object read = model.tableSchema().mapToItem(model.tableSchema().itemToMap(object, false));

        assertThat(read).usingRecursiveComparison().isEqualTo(object);
    }

    static Stream<Arguments> kindsAndObjectsOfNamedAttributes() {
        return kindsAndObjects().filter(arguments -> {
            Object object = ((Named<?>) arguments.get()[1]).getPayload();
            return ModelSchema.compile(object.getClass()).object().members().stream()
                    .noneMatch(MemberSchema.Unmapped.class::isInstance);
        });
    }

    @ParameterizedTest
    @MethodSource("kindsAndObjectsOfNamedAttributes")
    void summary_ofAnItemAsItWasReceived_readsAsTheModelDoes(CodecKind kind, Object object) {
        CompiledModel<Object> model = compile(object, kind);

        Object read = model.summary(object.getClass()).fromWire(WireItems.of(model.toItem(object)));

        assertThat(read).usingRecursiveComparison().isEqualTo(object);
    }

    @ParameterizedTest
    @MethodSource("kindsAndObjectsOfNamedAttributes")
    void summary_ofTheWholeModel_readsAsTheModelDoes(CodecKind kind, Object object) {
        CompiledModel<Object> model = compile(object, kind);

        Object read = model.summary(object.getClass()).fromItem(model.toItem(object));

        assertThat(read).usingRecursiveComparison().isEqualTo(object);
    }

    @ParameterizedTest
    @MethodSource("kindsAndObjects")
    void compiledModel_ofKind_runsThatCodec(CodecKind kind, Object object) {
        CompiledModel<Object> model = compile(object, kind);

        assertThat(model.isGenerated()).isEqualTo(kind == CodecKind.GENERATED);
        assertThat(model.codec().getClass().getName())
                .startsWith(
                        switch (kind) {
                            case WARMING -> WarmingCodec.class.getName();
                            case GENERATED -> object.getClass().getName() + "$AlcesCodec/";
                            case METHOD_HANDLES -> MethodHandleCodec.class.getName();
                        });
    }

    @SuppressWarnings("unchecked") // the model is that of the object
    private static CompiledModel<Object> compile(Object object, CodecKind kind) {
        return CompiledModel.of(ModelSchema.compile((Class<Object>) object.getClass()), kind);
    }
}
