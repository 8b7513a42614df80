package io.alces.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OneOfTest {
    /** Interpolates without an expression language, which users need not have. */
    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private static final Validator VALIDATOR = FACTORY.getValidator();

    record Parcel(
            @OneOf({"S", "M"}) @Nullable String size,
            @OneOf({"1", "2.50"}) @Nullable BigDecimal weight,
            List<@OneOf({"fragile", "heavy"}) String> labels) {}

    record Wrong(@OneOf("much") Integer weight) {}

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void text_listed_isValid() {
        assertThat(VALIDATOR.validate(new Parcel("S", null, List.of("heavy")))).isEmpty();
    }

    @Test
    void text_notListed_isViolation() {
        assertThat(VALIDATOR.validate(new Parcel("s", null, List.of())))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("must be one of [S, M]");
    }

    @Test
    void element_notListed_isViolationAtItsIndex() {
        assertThat(VALIDATOR.validate(new Parcel(null, null, List.of("heavy", "red"))))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("labels[1].<list element>");
    }

    @Test
    void number_ofEqualValue_isValid() {
        assertThat(VALIDATOR.validate(new Parcel(null, new BigDecimal("2.5"), List.of())))
                .isEmpty();
    }

    @Test
    void number_notListed_isViolation() {
        assertThat(VALIDATOR.validate(new Parcel(null, BigDecimal.TEN, List.of())))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("must be one of [1, 2.50]");
    }

    @Test
    void number_listedValueIsNoNumber_isRefused() {
        assertThatThrownBy(() -> VALIDATOR.validate(new Wrong(1)))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage("@OneOf on a number lists \"much\", which is no number; list numbers only");
    }
}
