package io.alces.examples.docs;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.Model;
import io.alces.annotation.Item;
import io.alces.annotation.ItemSize;
import io.alces.annotation.PartitionKey;
import io.alces.error.InvalidItemException;
import io.alces.error.Violation;
import io.alces.testing.AlcesExtension;
import io.alces.validation.BeanValidation;
import io.alces.validation.KeySafe;
import io.alces.validation.OnCreate;
import io.alces.validation.OneOf;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@NullUnmarked // Models have no value where one may be absent.
class ValidationTest {

    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces -> alces.install(BeanValidation.create()))
            .build();

    @Item(table = "customers")
    @ItemSize(max = 4_000)
    record Customer(
            @PartitionKey @KeySafe String id,
            @NotBlank String name,
            @OneOf({"DK", "NO", "SE"}) String country,
            @Valid Address address,
            @Size(max = 3) List<@NotBlank String> phones,
            @Max(10) int rating,
            @AssertTrue(groups = OnCreate.class) boolean termsAccepted) {}

    record Address(
            @NotBlank String street,
            @Pattern(regexp = "[0-9]{4}") String zip) {}

    private static final Customer ADA =
            new Customer("c1", "Ada", "NO", new Address("12 Long Street", "0150"), List.of("22 22 55 55"), 1, true);

    private final List<String> shown = new ArrayList<>();

    private void show(String text) {
        shown.add(text);
    }

    @Test
    void validation_isInstalled(DynamoDbClient client, Model<Customer> table) {
        Alces alces =
                Alces.builder().client(client).install(BeanValidation.create()).build();

        Model<Customer> customers = alces.model(Customer.class).onTable(table.tableName());
        assertThat(customers.create(ADA).execute()).isEqualTo(ADA);
    }

    @Test
    void factories_areGiven(DynamoDbClient client, Model<Customer> table) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Alces alces = Alces.builder()
                    .client(client)
                    .install(BeanValidation.using(factory))
                    .build();

            Model<Customer> customers = alces.model(Customer.class).onTable(table.tableName());
            assertThat(customers.create(ADA).execute()).isEqualTo(ADA);
        }
    }

    @Test
    void violations_areToldTogether(Model<Customer> customers) {
        Customer customer =
                new Customer("c#1", " ", "FI", new Address("12 Long Street", "15"), List.of("", "1"), 5, false);

        try {
            customers.create(customer).execute();
        } catch (InvalidItemException invalid) {
            show(invalid.getMessage());
        }

        assertThat(shown).containsExactly("""
                Customer cannot be stored:
                  - Customer.address.zip: must match "[0-9]{4}"
                  - Customer.country: must be one of [DK, NO, SE]
                  - Customer.id: must not contain "#", which separates the parts of a key
                  - Customer.name: must not be blank
                  - Customer.phones[0]: must not be blank
                  - Customer.termsAccepted: must be true""");
    }

    @Test
    void violations_areValues(Model<Customer> customers) {
        Customer customer = new Customer("c1", "Ada", "FI", null, List.of(), 1, true);
        InvalidItemException invalid = catchThrowableOfType(
                InvalidItemException.class, () -> customers.save(customer).execute());

        List<Violation> violations = invalid.violations();
        List<ConstraintViolation<?>> details = BeanValidation.constraintViolations(invalid);

        assertThat(violations).extracting(Violation::path).containsExactly("Customer.country");
        assertThat(details).extracting(ConstraintViolation::getInvalidValue).containsExactly("FI");
    }

    @Test
    void batches_tellPositions(Model<Customer> customers) {
        Customer broken = new Customer("c2", "", "NO", null, List.of(), 1, true);

        assertThatThrownBy(() -> customers.saveAll(List.of(ADA, broken)).execute())
                .hasMessage("position 1: Customer.name: must not be blank");
    }

    @Test
    void updates_validateWhatTheySet(Model<Customer> customers) {
        customers.create(ADA).execute();

        try {
            customers
                    .update("c1")
                    .set(path(Customer::address).then(Address::zip))
                    .to("15")
                    .append(Customer::phones)
                    .values("")
                    .increment(Customer::rating)
                    .by(100)
                    .remove(Customer::name)
                    .execute();
        } catch (InvalidItemException invalid) {
            show(invalid.getMessage());
        }

        assertThat(shown).containsExactly("""
                Customer cannot be stored:
                  - Customer.address.zip: must match "[0-9]{4}"
                  - Customer.phones[new 0]: must not be blank
                  - Customer.name: must not be blank""");
    }

    @Test
    void updates_giveWhatMustNotBeAbsent(Model<Customer> customers) {
        try {
            customers.update("c2").set(Customer::country).to("NO").execute();
        } catch (InvalidItemException invalid) {
            show(invalid.getMessage());
        }

        assertThat(shown)
                .containsExactly("Customer.name: must not be blank, and the update, which may create the item, gives it"
                        + " no value; set it, or use mustExist()");
        assertThat(customers.get("c2").execute()).isEmpty();
    }

    @Test
    void withoutValidation_storesAnything(Model<Customer> customers) {
        Customer imported = new Customer("c3", "", "FI", null, List.of(), 1, false);

        customers.withoutValidation().save(imported).execute();

        assertThat(customers.get("c3").execute()).contains(imported);
    }
}
