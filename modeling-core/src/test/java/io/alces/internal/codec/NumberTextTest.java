package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alces.convert.ConversionException;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "1.10, 1.1",
        "1.0, 1",
        "-0, 0",
        "0E+1000000, 0",
        "007, 7",
        "+5, 5",
        "1E2, 100",
        "123.4500, 123.45",
        "1E-7, 0.0000001",
        "1E+39, 1000000000000000000000000000000000000000",
        "1E+40, 1E+40",
        "12E+124, 1.2E+125",
        "1E-130, 1E-130",
        "0.5, 0.5",
        "-0.5, -0.5",
        "-0.0, 0",
        "00.5, 0.5",
        ".5, 0.5",
        "5., 5",
        "-.5, -0.5",
        "-9999999999999999999, -9999999999999999999"
    })
    void of_text_isCanonical(String text, String canonical) {
        assertThat(NumberText.of(text)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "-0.0, 0", "1E15, 1000000000000000", "123456.75, 123456.75", "1E100, 1E+100"})
    void of_double_isItsShortestText(double value, String canonical) {
        assertThat(NumberText.of(value)).isEqualTo(canonical);
    }

    @Test
    void of_anyDouble_isThatOfItsDecimal() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15);

            assertThat(NumberText.of(value)).isEqualTo(NumberText.of(BigDecimal.valueOf(value)));
        }
    }

    @Test
    void of_textOfMoreThan38Digits_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberText.of("1." + "1".repeat(38)))
                .withMessage(
                        "the number has 39 significant digits, DynamoDB stores at most 38; round it or store it as text");
    }

    @Test
    void of_equalNumbers_isEqual() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(), random.nextInt(200) - 100);
            BigDecimal longer = number.setScale(number.scale() + random.nextInt(10));
            assertThat(NumberText.of(longer)).isEqualTo(NumberText.of(number));
            assertThat(new BigDecimal(NumberText.of(number))).isEqualByComparingTo(number);
        }
    }

    @Test
    void of_decimal_isThePlainTextWithoutTrailingZeros() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(12));

            assertThat(NumberText.of(number))
                    .isEqualTo(number.stripTrailingZeros().toPlainString());
        }
    }

    @Test
    void parse_anyNumber_isWhatBigDecimalReads() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(24) - 4);

            assertThat(NumberText.parse(number.toString())).isEqualTo(number);
            assertThat(NumberText.parse(number.toPlainString())).isEqualTo(new BigDecimal(number.toPlainString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "007", "+7", "-7", "00.50", ".5", "5.", "-.5", "1E3", "1.5e-3", "\u0663.\u0661"})
    void parse_unusualNumber_isWhatBigDecimalReads(String text) {
        assertThat(NumberText.parse(text)).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "1.2.3", "1-2", "--1", "1 ", "x"})
    void parse_whatIsNoNumber_isRefused(String text) {
        assertThatExceptionOfType(ConversionException.class)
                .isThrownBy(() -> NumberText.parse(text))
                .withMessage("N that is no number");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0, 0", "007, 7", "+7, 7", "1E3, 1000", "7.0, 7", "-9223372036854775808, -9223372036854775808"
    })
    void parseWhole_anyForm_isRead(String text, long number) {
        assertThat(NumberText.parseWhole(text, Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(number);
    }
}
