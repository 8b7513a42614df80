package io.alces.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class InvalidItemExceptionTest {
    private static final Violation TOTAL = Violation.of("Order.total", "must be positive");
    private static final Violation CITY = Violation.of("Order.shipTo.city", "must not be blank");

    @Test
    void message_oneViolation_isOneLine() {
        InvalidItemException invalid = InvalidItemException.of("Order", List.of(CITY));
        assertThat(invalid).hasMessage("Order.shipTo.city: must not be blank");
        assertThat(invalid.path()).isEqualTo("Order.shipTo.city");
    }

    @Test
    void message_severalViolations_hasALineForEach() {
        assertThat(InvalidItemException.of("Order", List.of(TOTAL, CITY))).hasMessage("""
                        Order cannot be stored:
                          - Order.total: must be positive
                          - Order.shipTo.city: must not be blank""");
    }

    @Test
    void atPosition_severalViolations_placesEach() {
        InvalidItemException invalid =
                InvalidItemException.of("Order", List.of(TOTAL, CITY)).atPosition(3);
        assertThat(invalid).hasMessage("""
                        Order cannot be stored:
                          - position 3: Order.total: must be positive
                          - position 3: Order.shipTo.city: must not be blank""");
        assertThat(invalid.violations())
                .extracting(Violation::position)
                .containsExactly(OptionalInt.of(3), OptionalInt.of(3));
    }

    @Test
    void together_one_isItself() {
        InvalidItemException invalid = InvalidItemException.of("Order", List.of(CITY));
        assertThat(InvalidItemException.together("Order", List.of(invalid))).isSameAs(invalid);
    }

    @Test
    void together_several_hasAllOfThem() {
        InvalidItemException first =
                InvalidItemException.of("Order", List.of(CITY)).atPosition(0);
        InvalidItemException second =
                new InvalidItemException("Order.total", "must be a number", new ArithmeticException()).atPosition(4);
        assertThat(InvalidItemException.together("Order", List.of(first, second)))
                .hasMessage("""
                        Order cannot be stored:
                          - position 0: Order.shipTo.city: must not be blank
                          - position 4: Order.total: must be a number""")
                .hasSuppressedException(first)
                .hasSuppressedException(second);
    }

    @Test
    void serialization_keepsAllButDetails() throws IOException, ClassNotFoundException {
        InvalidItemException invalid =
                InvalidItemException.of("Order", List.of(CITY.withDetail(new Object()), TOTAL.atPosition(1)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(invalid);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            InvalidItemException read = (InvalidItemException) in.readObject();
            assertThat(read).hasMessage(invalid.getMessage());
            assertThat(read.violations()).hasToString(invalid.violations().toString());
            assertThat(read.violations().get(0).detail()).isEmpty();
        }
    }
}
