package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alces.annotation.Convert;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.InvalidItemException;
import io.alces.schema.ModelSchema;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converters that do not keep their promises. */
class ConvertedCodecTest {
    abstract static class TextConverter implements AttributeConverter<String> {
        @Override
        public String transformTo(AttributeValue stored) {
            return stored.s();
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

    @NullUnmarked // the converter does what it must not
    static final class NullConverter extends TextConverter {
        @Override
        public AttributeValue transformFrom(String value) {
            return null;
        }
    }

    static final class NumberConverter extends TextConverter {
        @Override
        public AttributeValue transformFrom(String value) {
            return AttributeValue.fromN(value);
        }
    }

    static final class FailingConverter extends TextConverter {
        @Override
        public AttributeValue transformFrom(String value) {
            throw new IllegalStateException(value);
        }
    }

    @Item
    record Note(
            @PartitionKey String id,
            @Convert(NullConverter.class) @Nullable String absent,
            @Convert(NumberConverter.class) @Nullable Set<String> numbers,
            @Convert(FailingConverter.class) @Nullable String failing,
            @Nullable Set<OptionalInt> optionals) {}

    private final CompiledModel<Note> notes = CompiledModel.of(ModelSchema.compile(Note.class));

    @Test
    void toItem_converterThatReturnsNull_isNamed() {
        assertInvalid(
                new Note("n1", "x", null, null, null),
                "Note.absent: the converter of String returned null; let it return an AttributeValue");
    }

    @Test
    void toItem_setOfWhatItsConverterDoesNotDeclare_isRefused() {
        assertInvalid(
                new Note("n1", null, Set.of("1"), null, null),
                "Note.numbers: a set of S cannot hold the N that the converter of String made of an element;"
                        + " take it out, or correct the converter");
    }

    @Test
    void toItem_emptyOptionalInASet_isRefused() {
        assertInvalid(
                new Note("n1", null, null, null, Set.of(OptionalInt.empty())),
                "Note.optionals: a set of N cannot hold the NULL that the converter of OptionalInt made of an element;"
                        + " take it out, or correct the converter");
    }

    @Test
    void toItem_converterThatFails_isNamedWithoutTheValue() {
        assertInvalid(
                new Note("n1", null, null, "secret", null),
                "Note.failing: the converter of String failed with IllegalStateException");
    }

    private void assertInvalid(Note note, String message) {
        assertThatExceptionOfType(InvalidItemException.class)
                .isThrownBy(() -> notes.toItem(note))
                .withMessage(message);
    }
}
