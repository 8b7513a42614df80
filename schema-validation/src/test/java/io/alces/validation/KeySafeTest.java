package io.alces.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class KeySafeTest {
    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private static final Validator VALIDATOR = FACTORY.getValidator();

    record Seat(
            @KeySafe @Nullable String hall,

            @KeySafe(delimiter = "::") @KeySafe(delimiter = "/") @Nullable String row) {}

    record Wrong(@KeySafe(delimiter = "") String hall) {}

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void text_withoutDelimiter_isValid() {
        assertThat(VALIDATOR.validate(new Seat("A:/", "1:#"))).isEmpty();
    }

    @Test
    void null_isValid() {
        assertThat(VALIDATOR.validate(new Seat(null, null))).isEmpty();
    }

    @Test
    void text_withDelimiter_isViolation() {
        assertThat(VALIDATOR.validate(new Seat("A#1", "1::2")))
                .extracting(ConstraintViolation::getMessage)
                .containsExactlyInAnyOrder(
                        "must not contain \"#\", which separates the parts of a key",
                        "must not contain \"::\", which separates the parts of a key");
    }

    @Test
    void delimiter_empty_isRefused() {
        assertThatThrownBy(() -> VALIDATOR.validate(new Wrong("A")))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage("@KeySafe has an empty delimiter, which every text contains; name the one of the key");
    }
}
