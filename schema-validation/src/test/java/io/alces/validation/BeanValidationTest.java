package io.alces.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.Model;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.InvalidItemException;
import io.alces.error.Violation;
import io.alces.request.Operation;
import io.alces.validation.Booking.Address;
import io.alces.validation.Booking.Card;
import io.alces.validation.Booking.Contact;
import io.alces.validation.Booking.Line;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Items that are never sent; on this class path there is no expression language. */
class BeanValidationTest {
    private static final Alces ALCES = Alces.builder()
            .local(URI.create("http://localhost:1"))
            .install(BeanValidation.create())
            .build();

    private static final Model<Booking> BOOKINGS = ALCES.model(Booking.class);
    private static final Booking VALID = Booking.valid();

    @Item
    record Plain(@PartitionKey String id) {}

    @Item
    record Telling(
            @PartitionKey String id,

            @Pattern(regexp = "a*", message = "${validatedValue} is not {regexp}") String text) {}

    @Constraint(validatedBy = Broken.Validator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface Broken {
        String message() default "broken";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Validator implements ConstraintValidator<Broken, String> {
            @Override
            public boolean isValid(String value, ConstraintValidatorContext context) {
                throw new UnsupportedOperationException(value);
            }
        }
    }

    @Item
    record Fragile(
            @PartitionKey String id,
            @NotBlank String name,
            @Broken String text) {}

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static InvalidItemException refusal(ThrowingCallable call) {
        return catchThrowableOfType(InvalidItemException.class, call);
    }

    @Test
    void elNotOnClassPath() {
        assertThatThrownBy(() -> Class.forName("jakarta.el.ExpressionFactory"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void save_valid_isSent() {
        assertThat(BOOKINGS.save(VALID.withStatus("ok")).request().item()).containsKey("id");
    }

    @Test
    void save_invalid_isRefusedWithAllThatIsWrong() {
        Booking booking = new Booking(
                "b#1",
                "nobody",
                BigDecimal.valueOf(200),
                BigDecimal.valueOf(300),
                new Address(" ", "NOR"),
                null,
                new Contact(""),
                List.of(new Line("a", 1), new Line("", 0), new Line("c", 101)),
                Map.of("first", new Line("d", -1)),
                List.of(List.of("note"), List.of("", "note")),
                Optional.of("nowhere"),
                Optional.of(new Address("", null)),
                new Card("123"),
                Set.of("long tag"),
                "?");
        assertThatThrownBy(() -> BOOKINGS.save(booking).request())
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage("""
                        Booking cannot be stored:
                          - Booking: must not be paid more than once
                          - Booking.billTo.city: must not be blank
                          - Booking.byName.first (key): size must be between 0 and 3
                          - Booking.byName.first.quantity: must be greater than 0
                          - Booking.contact.phone: must not be blank
                          - Booking.email: must be a well-formed email address
                          - Booking.id: must not contain "#", which separates the parts of a key
                          - Booking.lines: size must be between 0 and 2
                          - Booking.lines[1].quantity: must be greater than 0
                          - Booking.lines[1].sku: must not be blank
                          - Booking.lines[2].dozens: must be sold by the dozen
                          - Booking.notes[1][0]: must not be blank
                          - Booking.payment.digits: size must be between 4 and 4
                          - Booking.replyTo: must be a well-formed email address
                          - Booking.shipTo.city: must not be blank
                          - Booking.shipTo.country: size must be between 0 and 2
                          - Booking.status: size must be between 2 and 2147483647
                          - Booking.tags[]: size must be between 0 and 3
                          - Booking.total: must be less than or equal to 100""");
    }

    @Test
    void save_invalid_hasViolationsOfJakarta() {
        InvalidItemException refusal =
                refusal(() -> BOOKINGS.save(VALID.withEmail("nobody")).request());
        assertThat(BeanValidation.constraintViolations(refusal)).singleElement().satisfies(violation -> {
            assertThat(violation.getInvalidValue()).isEqualTo("nobody");
            assertThat(violation.getRootBean()).isInstanceOf(Booking.class);
            assertThat(violation.getPropertyPath()).hasToString("email");
        });
    }

    @Test
    void save_invalidBeforeTransform_isSent() {
        assertThatCode(() -> BOOKINGS.save(VALID.withStatus("ok").withEmail("A@EXAMPLE.COM"))
                        .request())
                .doesNotThrowAnyException();
    }

    @Test
    void create_groupOfCreation_isValidated() {
        assertThatCode(() -> BOOKINGS.create(VALID).request()).doesNotThrowAnyException();
        assertThatThrownBy(() -> BOOKINGS.create(VALID.withStatus("ok")).request())
                .hasMessage("Booking.status: must be null");
    }

    @Test
    void saveChanges_groupOfUpdates_isValidated() {
        Booking before = VALID.withStatus("ok");
        assertThatThrownBy(() ->
                        BOOKINGS.saveChanges(before, VALID.withEmail("nobody")).request())
                .hasMessage("""
                        Booking cannot be stored:
                          - Booking.email: must be a well-formed email address
                          - Booking.status: must not be blank""");
    }

    @Test
    void saveAll_severalInvalid_areRefusedTogetherWithTheirPositions() {
        Booking sound = VALID.withStatus("ok");
        InvalidItemException refusal = refusal(() -> BOOKINGS.saveAll(List.of(
                        sound.withoutTotal(), sound, sound.withEmail("nobody").withTotal(BigDecimal.ZERO)))
                .requests());
        assertThat(refusal).hasMessage("""
                        Booking cannot be stored:
                          - position 0: Booking.total: must not be null
                          - position 2: Booking: must not be paid more than once
                          - position 2: Booking.email: must be a well-formed email address
                          - position 2: Booking.total: must be greater than 0""");
        assertThat(refusal.violations())
                .extracting(violation -> violation.position().orElseThrow())
                .containsExactly(0, 2, 2, 2);
        assertThat(BeanValidation.constraintViolations(refusal)).hasSize(4);
    }

    @Test
    void withoutValidation_invalid_isSent() {
        assertThatCode(() ->
                        BOOKINGS.withoutValidation().save(VALID.withoutTotal()).request())
                .doesNotThrowAnyException();
    }

    @Test
    void model_withoutConstraints_isNotValidated() {
        Operation<Plain> save = ALCES.model(Plain.class).save(new Plain("1"));
        assertThat(save.requests()).hasSize(1);
    }

    @Test
    void message_asksForTheValue_hasItsType() {
        InvalidItemException refusal = refusal(() ->
                ALCES.model(Telling.class).save(new Telling("1", "secret")).request());
        assertThat(refusal).hasMessage("Telling.text: String is not a*");
    }

    @Test
    void validator_throws_isRefusedWithTheProperty() {
        InvalidItemException refusal = refusal(() -> ALCES.model(Fragile.class)
                .save(new Fragile("1", "name", "text"))
                .request());
        assertThat(refusal)
                .hasMessage("Fragile.text: its validation failed with UnsupportedOperationException;"
                        + " correct the validator")
                .hasRootCauseInstanceOf(UnsupportedOperationException.class);
        assertThat(refusal.violations()).extracting(Violation::path).containsExactly("Fragile.text");
    }

    @Test
    void validator_throwsInUpdate_isRefusedWithTheProperty() {
        assertThatThrownBy(() -> ALCES.model(Fragile.class)
                        .update("1")
                        .set(Fragile::text)
                        .to("text")
                        .request())
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage("Fragile.text: its validation failed with UnsupportedOperationException;"
                        + " correct the validator");
    }
}
