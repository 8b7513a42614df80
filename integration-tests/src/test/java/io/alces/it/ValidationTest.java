package io.alces.it;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.Model;
import io.alces.UpdateOperation;
import io.alces.annotation.Item;
import io.alces.annotation.ItemSize;
import io.alces.annotation.PartitionKey;
import io.alces.error.InvalidItemException;
import io.alces.error.MissingParentException;
import io.alces.request.AttributeSize;
import io.alces.request.Operation;
import io.alces.testing.AlcesExtension;
import io.alces.validation.BeanValidation;
import io.alces.validation.KeySafe;
import io.alces.validation.OnCreate;
import io.alces.validation.OnSave;
import io.alces.validation.OnUpdate;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Here, other than in the tests of the plugin, there is an expression language. */
class ValidationTest {
    private static final BeanValidation PLUGIN = BeanValidation.create();

    @RegisterExtension
    static final AlcesExtension ALCES =
            AlcesExtension.builder().configure(alces -> alces.install(PLUGIN)).build();

    @Item(table = "parcels")
    record Parcel(
            @PartitionKey @KeySafe String id,
            @NotBlank String receiver,
            @DecimalMax("30") @Nullable BigDecimal weight,
            @Valid @Nullable Box box,
            List<@NotBlank String> marks,

            @Size(min = 3, groups = OnCreate.class) @Size(min = 4, groups = OnSave.class) @Size(min = 5, groups = OnUpdate.class) String state) {

        Parcel withReceiver(String other) {
            return new Parcel(id, other, weight, box, marks, state);
        }

        Parcel withWeight(String other) {
            return new Parcel(id, receiver, new BigDecimal(other), box, marks, state);
        }
    }

    record Box(@NotBlank String colour) {}

    @Item(table = "badges")
    static class Badge {
        private @Nullable String id;
        private @Nullable String holder;

        @PartitionKey
        public @Nullable String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        @NotBlank public @Nullable String getHolder() {
            return holder;
        }

        public void setHolder(String holder) {
            this.holder = holder;
        }
    }

    @Item(table = "secrets")
    record Secret(
            @PartitionKey String id,

            @Pattern(regexp = "a*", message = "${validatedValue} is blank: ${validatedValue.blank}") String text) {}

    @Item(table = "small")
    @ItemSize(max = 100)
    record Small(@PartitionKey String id, String text) {}

    @Constraint(validatedBy = KnownValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface Known {
        String message() default "must be known";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Has what it needs from the application. */
    static final class KnownValidator implements ConstraintValidator<Known, String> {
        private final Set<String> known;

        KnownValidator(Set<String> known) {
            this.known = known;
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return known.contains(value);
        }
    }

    @Item
    record Guest(@PartitionKey @Known String name) {}

    @Constraint(validatedBy = Refused.Validator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @interface Refused {
        String message() default "is refused";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Puts the value into the template of its message. */
        final class Validator implements ConstraintValidator<Refused, String> {
            @Override
            public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("refused " + value).addConstraintViolation();
                return value == null;
            }
        }
    }

    @Item(table = "pages")
    record Page(@PartitionKey String id, @Refused String text) {}

    private static final Parcel PARCEL =
            new Parcel("p1", "Ada", BigDecimal.TEN, new Box("red"), List.of("fragile"), "packed");

    private static void assertRefused(Execution execution, Operation<?> operation, String message) {
        assertThatThrownBy(() -> execution.run(operation))
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage(message);
        assertThatThrownBy(operation::requests)
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @EnumSource
    void save_valid_isStored(Execution execution, Model<Parcel> parcels) {
        assertThat(execution.run(parcels.save(PARCEL))).isEqualTo(PARCEL);
        assertThat(parcels.get("p1").execute()).contains(PARCEL);
    }

    @ParameterizedTest
    @EnumSource
    void save_invalid_storesNothing(Execution execution, Model<Parcel> parcels) {
        assertRefused(execution, parcels.save(new Parcel("p1", " ", null, new Box(""), List.of("a", ""), "new")), """
                Parcel cannot be stored:
                  - Parcel.box.colour: must not be blank
                  - Parcel.marks[1]: must not be blank
                  - Parcel.receiver: must not be blank
                  - Parcel.state: size must be between 4 and 2147483647""");
        assertThat(parcels.get("p1").execute()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void create_invalid_storesNothing(Execution execution, Model<Parcel> parcels) {
        assertRefused(execution, parcels.create(PARCEL.withReceiver("")), "Parcel.receiver: must not be blank");
        assertThat(parcels.get("p1").execute()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void create_groupOfSaves_isNotValidated(Execution execution, Model<Parcel> parcels) {
        Parcel fresh = new Parcel("p1", "Ada", null, null, List.of(), "new");
        assertThat(execution.run(parcels.create(fresh))).isEqualTo(fresh);
    }

    @ParameterizedTest
    @EnumSource
    void saveAll_oneInvalid_storesNothing(Execution execution, Model<Parcel> parcels) {
        Parcel other = new Parcel("p2", "", null, null, List.of(), "sent");
        assertRefused(
                execution, parcels.saveAll(List.of(PARCEL, other)), "position 1: Parcel.receiver: must not be blank");
        assertThat(parcels.scan().count().execute()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void saveChanges_invalid_changesNothing(Execution execution, Model<Parcel> parcels) {
        parcels.save(PARCEL).execute();
        assertRefused(
                execution, parcels.saveChanges(PARCEL, PARCEL.withReceiver("")), "Parcel.receiver: must not be blank");
        assertThat(parcels.get("p1").execute()).contains(PARCEL);
    }

    @ParameterizedTest
    @EnumSource
    void update_invalid_changesNothing(Execution execution, Model<Parcel> parcels) {
        parcels.save(PARCEL).execute();
        assertRefused(
                execution,
                parcels.update("p1")
                        .set(Parcel::receiver)
                        .to("Grace")
                        .set(path(Parcel::box).then(Box::colour))
                        .to("")
                        .append(Parcel::marks)
                        .values("", "heavy"),
                """
                Parcel cannot be stored:
                  - Parcel.box.colour: must not be blank
                  - Parcel.marks[new 0]: must not be blank""");
        assertThat(parcels.get("p1").execute()).contains(PARCEL);
    }

    @ParameterizedTest
    @EnumSource
    void update_valid_isStored(Execution execution, Model<Parcel> parcels) {
        parcels.save(PARCEL).execute();
        Parcel after = execution.run(parcels.update("p1").set(Parcel::receiver).to("Grace"));
        assertThat(after).isEqualTo(PARCEL.withReceiver("Grace"));
    }

    @ParameterizedTest
    @EnumSource
    void update_thatWouldCreateWithoutWhatMustBeThere_storesNothing(Execution execution, Model<Parcel> parcels) {
        UpdateOperation<Parcel, Parcel> update =
                parcels.update("p1").set(Parcel::weight).to(BigDecimal.ONE);
        assertRefused(
                execution,
                update,
                "Parcel.receiver: must not be blank, and the update, which may create the item, gives it no value; set"
                        + " it, or use mustExist()");
        assertThat(parcels.get("p1").execute()).isEmpty();

        parcels.save(PARCEL).execute();
        assertThat(execution.run(update.mustExist())).isEqualTo(PARCEL.withWeight("1"));
    }

    @ParameterizedTest
    @EnumSource
    void update_ofPartOfWhatIsNotThere_createsNothing(Execution execution, Model<Parcel> parcels) {
        assertThatThrownBy(() -> execution.run(parcels.update("p1").remove("marks[0]")))
                .isExactlyInstanceOf(MissingParentException.class);
        assertThatThrownBy(() ->
                        execution.run(parcels.update("p1").set("box.colour").to("red")))
                .isExactlyInstanceOf(MissingParentException.class);
        assertThat(parcels.get("p1").execute()).isEmpty();
    }

    @Test
    void withoutValidation_invalid_isStored(Model<Parcel> parcels) {
        Parcel invalid = PARCEL.withReceiver("");
        assertThat(parcels.withoutValidation().save(invalid).execute()).isEqualTo(invalid);
    }

    @Test
    void bean_constraintOnGetter_isValidated(Model<Badge> badges) {
        Badge badge = new Badge();
        badge.setId("1");
        assertRefused(Execution.BLOCKING, badges.save(badge), "Badge.holder: must not be blank");
        assertRefused(
                Execution.BLOCKING, badges.update("1").remove(Badge::getHolder), "Badge.holder: must not be blank");
    }

    @Test
    void message_withExpressions_hasNoValue(Model<Secret> secrets) {
        InvalidItemException refusal = catchThrowableOfType(
                InvalidItemException.class,
                () -> secrets.save(new Secret("1", "secret")).request());
        assertThat(refusal).hasMessage("Secret.text: String is blank: ${validatedValue.blank}");
        assertThat(BeanValidation.constraintViolations(refusal))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("secret is blank: false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${1 + 1}", "\\\\${1 + 1}", "${true == true ? 'a' : 'b'}", "$1", "{max}"})
    void message_thatAValidatorMadeOfTheValue_runsNoExpressions(String text, Model<Page> pages) {
        InvalidItemException refusal = catchThrowableOfType(
                InvalidItemException.class,
                () -> pages.save(new Page("1", text)).request());
        assertThat(refusal).hasMessage("Page.text: refused " + text.replace("\\\\", "\\"));
    }

    @Test
    void message_withExpressionOfJakarta_isTheSameAsWithoutTheLanguage(Model<Parcel> parcels) {
        assertRefused(
                Execution.BLOCKING,
                parcels.save(PARCEL.withWeight("31")),
                "Parcel.weight: must be less than or equal to 30");
    }

    @Test
    void itemSize_isThatWhichDynamoDbCounts(Model<Small> small) {
        Small fits = new Small("1", "x".repeat(100 - 2 - 1 - 4));
        Map<String, AttributeValue> stored = small.save(fits).request().item();
        assertThat(AttributeSize.ofItem(stored)).isEqualTo(100);
        assertThatCode(() -> small.save(fits).execute()).doesNotThrowAnyException();
        assertThatThrownBy(() -> small.save(new Small("1", fits.text() + "x")))
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage(
                        "Small: an item has at most 100 bytes by @ItemSize, and the item has 101; store less in it");
    }

    @Test
    void using_factoryOfTheApplication_takesItsValidators() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                        .configure()
                        .constraintValidatorFactory(new Knowing(Set.of("Ada")))
                        .buildValidatorFactory();
                Alces alces = Alces.builder()
                        .local(URI.create("http://localhost:1"))
                        .install(BeanValidation.using(factory))
                        .build()) {
            Model<Guest> guests = alces.model(Guest.class);
            assertThatCode(() -> guests.save(new Guest("Ada")).request()).doesNotThrowAnyException();
            assertRefused(Execution.BLOCKING, guests.save(new Guest("Eve")), "Guest.name: must be known");
        }
    }

    /** What a container does that injects. */
    private record Knowing(Set<String> known) implements ConstraintValidatorFactory {
        @Override
        public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
            return type.cast(new KnownValidator(known));
        }

        @Override
        public void releaseInstance(ConstraintValidator<?, ?> instance) {}
    }
}
