package io.alces.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.AlcesBuilder;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.ModelMappingException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.beans.ConstructorProperties;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConstrainedModelsTest {

    @Item
    record Repeated(
            @PartitionKey String id,

            @Pattern(regexp = "a*") @Pattern(regexp = "b*") @Nullable String text) {}

    @Item
    record Cascading(
            @PartitionKey String id, @Valid @Nullable Unconstrained nested) {}

    record Unconstrained(@Nullable String text) {}

    @Item
    record Misplaced(
            @PartitionKey String id,
            @Email Integer age,
            @Valid Inner inner,
            List<@NotBlank Integer> numbers,
            Map<String, @Valid Inner> inners,
            @OneOf("much") Integer weight) {}

    record Inner(@Size(max = 1) int size) {}

    @Item
    static class Bean {
        private @Nullable String id;
        private @Nullable String name;

        @PartitionKey
        public @Nullable String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        @NotBlank public @Nullable String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    @Item
    record Deep(@PartitionKey String id, List<List<List<@NotBlank String>>> texts) {}

    @Item
    record Keyless(@NotNull String id) {}

    /** A class whose accessors are named as its properties. */
    @Item
    static final class Fluent {
        @NotBlank private final String id;

        private final String name;

        @ConstructorProperties({"id", "name"})
        Fluent(String id, String name) {
            this.id = id;
            this.name = name;
        }

        @PartitionKey
        @NotBlank public String id() {
            return id;
        }

        @NotBlank public String name() {
            return name;
        }

        /** No property. */
        @NotBlank public String label() {
            return id + name;
        }
    }

    interface Named {
        @NotBlank String name();
    }

    @Item
    record Guest(@PartitionKey @NotBlank String id, String name) implements Named {}

    private static AlcesBuilder builder() {
        return Alces.builder().local(URI.create("http://localhost:1"));
    }

    private static void assertRefused(AlcesBuilder builder, Class<?> model, String... problems) {
        try (Alces alces = builder.build()) {
            assertThatThrownBy(() -> alces.model(model))
                    .isExactlyInstanceOf(ModelMappingException.class)
                    .hasMessage(model.getSimpleName() + " cannot be a model:\n  - " + String.join("\n  - ", problems));
        }
    }

    private static void assertCompiled(AlcesBuilder builder, Class<?> model) {
        try (Alces alces = builder.build()) {
            assertThat(alces.model(model).type()).isEqualTo(model);
        }
    }

    @Test
    void constraints_withoutPlugin_areRefusedWhereverTheyAre() {
        assertRefused(
                builder(),
                Booking.class,
                "Booking: Booking, Booking.id, Booking.email, Booking.total, Booking.shipTo, Booking.lines,"
                        + " Booking.byName, Booking.notes, Booking.replyTo, Booking.tags, Booking.status,"
                        + " Address.city, Address.country, Contact.phone, Line.sku, Line.quantity, Line.dozens,"
                        + " Card.digits and Transfer.iban have constraints that nothing checks;"
                        + " install(BeanValidation.create()) of alces-schema-validation, or withoutValidation()");
    }

    @Test
    void constraints_severalOfAKind_areFound() {
        assertRefused(
                builder(),
                Repeated.class,
                "Repeated: Repeated.text has a constraint that nothing checks;"
                        + " install(BeanValidation.create()) of alces-schema-validation, or withoutValidation()");
    }

    @Test
    void constraints_onGetters_areFound() {
        assertRefused(
                builder(),
                Bean.class,
                "Bean: Bean.name has a constraint that nothing checks;"
                        + " install(BeanValidation.create()) of alces-schema-validation, or withoutValidation()");
    }

    @Test
    void constraints_withoutPlugin_areReportedWithAllElse() {
        assertRefused(
                builder(),
                Keyless.class,
                "Keyless: Keyless.id has a constraint that nothing checks;"
                        + " install(BeanValidation.create()) of alces-schema-validation, or withoutValidation()",
                "Keyless: has no partition key; mark one property @PartitionKey");
    }

    @Test
    void constraints_withoutValidation_areIgnored() {
        assertCompiled(builder().withoutValidation(), Booking.class);
    }

    @Test
    void valid_aloneIsNoConstraint() {
        assertCompiled(builder(), Cascading.class);
    }

    @Test
    void constraints_deepInContainers_areTaken() {
        assertCompiled(builder().install(BeanValidation.create()), Deep.class);
    }

    @Test
    void constraints_onTypesThatTheyAreNotFor_areRefused() {
        assertRefused(
                builder().install(BeanValidation.create()),
                Misplaced.class,
                "Misplaced.age: HV000030: No validator could be found for constraint"
                        + " 'jakarta.validation.constraints.Email' validating type 'java.lang.Integer'."
                        + " Check configuration for 'age'; correct its constraints",
                "Inner.size: HV000030: No validator could be found for constraint"
                        + " 'jakarta.validation.constraints.Size' validating type 'java.lang.Integer'."
                        + " Check configuration for 'size'; correct its constraints",
                "Misplaced.numbers: HV000030: No validator could be found for constraint"
                        + " 'jakarta.validation.constraints.NotBlank' validating type 'java.lang.Integer'."
                        + " Check configuration for 'numbers[0].<list element>'; correct its constraints",
                "Misplaced.weight: @OneOf on a number lists \"much\", which is no number; list numbers only;"
                        + " correct its constraints");
    }

    @Test
    void constraints_onAccessorsThatAreNoGetters_areRefused() {
        assertRefused(
                builder().install(BeanValidation.create()),
                Fluent.class,
                "Fluent.name: has constraints on name(), where they are not checked; put them on the field, or name the"
                        + " method as a getter");
    }

    @Test
    void constraints_onAccessorsOfInterfaces_areRefused() {
        assertRefused(
                builder().install(BeanValidation.create()),
                Guest.class,
                "Guest.name: has constraints on name(), where they are not checked; put them on the field, or name the"
                        + " method as a getter");
    }

    @Test
    void withoutValidation_withPlugin_isRefused() {
        AlcesBuilder builder = builder().install(BeanValidation.create());
        assertThatThrownBy(builder::withoutValidation)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("withoutValidation was set, but a validation was installed as well; leave one of them out");
    }

    @Test
    void install_twice_isRefused() {
        BeanValidation plugin = BeanValidation.create();
        AlcesBuilder builder = builder().install(plugin);
        assertThatThrownBy(() -> builder.install(plugin))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("a validation was already installed; install one");
    }
}
