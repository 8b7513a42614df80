package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodType;
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

    @Test
    void boxed_isTheClassOfAnObjectOfTheType() {
        for (Object value : new Object[] {true, 'a', (byte) 1, (short) 1, 1, 1L, 1f, 1d}) {
            Class<?> box = value.getClass();

            assertThat(Numbers.boxed(MethodType.methodType(box).unwrap().returnType()))
                    .isEqualTo(box);
            assertThat(Numbers.boxed(box)).isEqualTo(box);
        }
    }
}
