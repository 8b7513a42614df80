package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void convert_wholeNumber_isTheSameInAnotherType() {
        assertThat(Numbers.convert(7, Long.class)).isEqualTo(7L);
        assertThat(Numbers.convert(7L, BigDecimal.class)).isEqualTo(new BigDecimal(7));
        assertThat(Numbers.convert(7L, float.class)).isEqualTo(7f);
    }

    @Test
    void convert_wholeNumberOutOfRange_isNone() {
        assertThat(Numbers.convert(1L << 31, int.class)).isNull();
    }

    @Test
    void convert_wholeNumberThatWouldBeRounded_isNone() {
        assertThat(Numbers.convert((1 << 24) + 1, Float.class)).isNull();
        assertThat(Numbers.convert((1L << 53) + 1, Double.class)).isNull();
    }
}
