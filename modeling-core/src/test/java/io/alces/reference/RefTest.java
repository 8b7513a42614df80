package io.alces.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

class RefTest {
    record Customer(String id) {}

    record Product(String id) {}

    @Test
    void equals_ofTheSameModelAndKey_isTrue() {
        assertThat(Ref.to(Customer.class, "c1"))
                .isEqualTo(Ref.to(Customer.class, "c1"))
                .hasSameHashCodeAs(Ref.to(Customer.class, "c1"));
    }

    @Test
    void equals_ofAnotherKeyOrModel_isFalse() {
        assertThat(Ref.to(Customer.class, "c1"))
                .isNotEqualTo(Ref.to(Customer.class, "c2"))
                .isNotEqualTo(Ref.to(Customer.class, "c1", "o1"))
                .isNotEqualTo(Ref.to(Product.class, "c1"));
    }

    @Test
    void equals_ofNumbersOfOneValue_isTrue() {
        assertThat(Ref.to(Customer.class, 1))
                .isEqualTo(Ref.to(Customer.class, 1L))
                .isEqualTo(Ref.to(Customer.class, new BigDecimal("1.00")))
                .hasSameHashCodeAs(Ref.to(Customer.class, 1.0));
    }

    @Test
    void equals_ofBinaryOfOneContent_isTrue() {
        assertThat(Ref.to(Customer.class, new byte[] {1, 2}))
                .isEqualTo(Ref.to(Customer.class, new byte[] {1, 2}))
                .isEqualTo(Ref.to(Customer.class, SdkBytes.fromByteArray(new byte[] {1, 2})));
    }

    @Test
    void key_ofAnArrayThatIsChanged_isAsItWas() {
        byte[] bytes = {1, 2};
        Ref<Customer> ref = Ref.to(Customer.class, bytes);

        bytes[0] = 9;
        ((byte[]) ref.key().get(0))[1] = 9;

        assertThat(ref.key().get(0)).isEqualTo(new byte[] {1, 2});
    }

    @Test
    void toString_hasTypesOnly() {
        assertThat(Ref.to(Customer.class, "secret", 1)).hasToString("Ref[Customer(String, Integer)]");
    }

    @Test
    @NullUnmarked
    void to_null_isRejected() {
        assertThatThrownBy(() -> Ref.to(Customer.class, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("partitionKey");
    }
}
