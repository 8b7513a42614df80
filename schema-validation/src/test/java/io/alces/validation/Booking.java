package io.alces.validation;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Transform;
import io.alces.transform.Lowercase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A model with constraints of all kinds. */
@Item
@Balanced
record Booking(
        @PartitionKey @KeySafe String id,

        @Email @Pattern(regexp = "[^A-Z]*") @Transform(Lowercase.class) @Nullable String email,

        @NotNull @Positive @DecimalMax("100") BigDecimal total,
        BigDecimal paid,
        @Valid @NotNull Address shipTo,
        @Nullable Address unchecked,
        @Valid @Flatten @Nullable Contact contact,
        @Size(max = 2) @Nullable List<@Valid Line> lines,
        @Nullable Map<@Size(max = 3) String, @Valid Line> byName,
        @Nullable List<List<@NotBlank String>> notes,
        Optional<@Email String> replyTo,
        Optional<@Valid Address> billTo,
        @Valid @Nullable Payment payment,
        @NotEmpty Set<@Size(max = 3) String> tags,

        @Null(groups = OnCreate.class) @NotBlank(groups = OnUpdate.class) @Size(min = 2, groups = OnSave.class) @Nullable String status) {

    record Address(
            @NotBlank @Attribute("town") @Nullable String city,
            @Size(max = 2) @Nullable String country) {}

    record Contact(@NotBlank @Nullable String phone) {}

    record Line(@NotBlank @Nullable String sku, @Positive int quantity) {
        @AssertTrue(message = "must be sold by the dozen") boolean isDozens() {
            return quantity < 100 || quantity % 12 == 0;
        }
    }

    sealed interface Payment {}

    record Card(@Size(min = 4, max = 4) String digits) implements Payment {}

    record Transfer(@NotBlank String iban) implements Payment {}

    static final Address OSLO = new Address("Oslo", "NO");

    static Booking valid() {
        return new Booking(
                "b1",
                "a@example.com",
                BigDecimal.TEN,
                BigDecimal.ONE,
                OSLO,
                new Address("", "too long"),
                new Contact("1"),
                List.of(new Line("a", 1)),
                Map.of("one", new Line("b", 2)),
                List.of(List.of("note")),
                Optional.of("b@example.com"),
                Optional.of(OSLO),
                new Card("1234"),
                Set.of("vip"),
                null);
    }

    Booking withEmail(String other) {
        return new Booking(
                id, other, total, paid, shipTo, unchecked, contact, lines, byName, notes, replyTo, billTo, payment,
                tags, status);
    }

    /** What callers without a checker of nulls can do. */
    @SuppressWarnings("NullAway")
    Booking withoutTotal() {
        return withTotal(null);
    }

    Booking withTotal(BigDecimal other) {
        return new Booking(
                id, email, other, paid, shipTo, unchecked, contact, lines, byName, notes, replyTo, billTo, payment,
                tags, status);
    }

    Booking withStatus(String other) {
        return new Booking(
                id, email, total, paid, shipTo, unchecked, contact, lines, byName, notes, replyTo, billTo, payment,
                tags, other);
    }
}
