package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Unmapped;
import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.schema.ModelSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UnionCodecTest {
    sealed interface Result<T> permits Success, Failure {}

    record Success<T>(T value) implements Result<T> {}

    record Failure<T>(@Flatten Details details) implements Result<T> {}

    record Details(int code, @Unmapped Map<String, Object> more) {}

    sealed interface Animal permits Cat {}

    static non-sealed class Cat implements Animal {
        String name = "";
    }

    static final class Lion extends Cat {
        String mane = "";
    }

    @Item
    record Run(
            @PartitionKey String id,
            @Nullable List<List<Result<Integer>>> results,
            @Nullable Animal animal) {}

    @ParameterizedTest
    @EnumSource
    void fromItem_genericClasses_giveEqualObjects(CodecKind kind) {
        Result<Integer> failure = new Failure<>(new Details(404, Map.of("reason", "gone")));
        Run object = new Run("r1", List.of(List.of(new Success<>(1), failure), List.of()), null);

        assertThat(runs(kind).fromItem(runs(kind).toItem(object))).isEqualTo(object);
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_discriminator_isNoUnmappedAttribute(CodecKind kind) {
        AttributeValue failure = fromM(Map.of("_type", fromS("Failure"), "code", fromN("1"), "why", fromS("x")));

        Run read = runs(kind).fromItem(Map.of("id", fromS("r1"), "results", fromL(List.of(fromL(List.of(failure))))));

        assertThat(read.results()).containsExactly(List.of(new Failure<>(new Details(1, Map.of("why", "x")))));
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_unknownDiscriminatorInAList_isNamedByItsPath(CodecKind kind) {
        assertUnreadable(
                kind,
                fromM(Map.of("_type", fromS("Unheard"))),
                "Run.results[0][0]._type: expected one of Success, Failure, found another text");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_missingDiscriminatorInAList_isNamedByItsPath(CodecKind kind) {
        assertUnreadable(
                kind, fromM(Map.of("value", fromN("1"))), "Run.results[0][0]._type: expected S, found nothing");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_discriminatorThatIsNullInAList_isNamedByItsPath(CodecKind kind) {
        assertUnreadable(
                kind, fromM(Map.of("_type", fromNul(true))), "Run.results[0][0]._type: expected S, found NULL");
    }

    @Test
    void toItem_subclassThatIsNotPermitted_isRefused() {
        assertThatExceptionOfType(InvalidItemException.class)
                .isThrownBy(() -> runs(CodecKind.GENERATED).toItem(new Run("r1", null, new Lion())))
                .withMessage("Run.animal: Lion is none of the classes that Animal permits, and would lose what it has"
                        + " more; permit it");
    }

    private static void assertUnreadable(CodecKind kind, AttributeValue result, String message) {
        AttributeValue results = fromL(List.of(fromL(List.of(result))));
        assertThatExceptionOfType(UnreadableItemException.class)
                .isThrownBy(() -> runs(kind).fromItem(Map.of("id", fromS("r1"), "results", results)))
                .withMessage(message + " in the item with the key (id: S)");
    }

    private static CompiledModel<Run> runs(CodecKind kind) {
        return CompiledModel.of(ModelSchema.compile(Run.class), kind);
    }
}
