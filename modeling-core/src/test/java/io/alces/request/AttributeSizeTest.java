package io.alces.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.internal.wire.WireItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AttributeSizeTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(AttributeValue.fromS("abc"), 3),
                Arguments.of(AttributeValue.fromS("é€😀"), 9),
                Arguments.of(AttributeValue.fromN("1"), 2),
                Arguments.of(AttributeValue.fromN("-12345"), 5),
                Arguments.of(AttributeValue.fromN("1.5E100"), 2),
                Arguments.of(AttributeValue.fromN("0"), 1),
                Arguments.of(AttributeValue.fromN("1000000"), 2),
                Arguments.of(AttributeValue.fromN("0.00102"), 3),
                Arguments.of(AttributeValue.fromN("1.20e-30"), 2),
                Arguments.of(AttributeValue.fromB(SdkBytes.fromUtf8String("abcd")), 4),
                Arguments.of(AttributeValue.fromBool(true), 1),
                Arguments.of(AttributeValue.fromNul(true), 1),
                Arguments.of(AttributeValue.fromSs(List.of("a", "bc")), 3),
                Arguments.of(AttributeValue.fromL(List.of(AttributeValue.fromS("a"), AttributeValue.fromS("b"))), 7),
                Arguments.of(AttributeValue.fromM(Map.of("n", AttributeValue.fromS("ab"))), 7));
    }

    @ParameterizedTest
    @MethodSource("values")
    void of_value_isItsBytes(AttributeValue value, int bytes) {
        assertThat(AttributeSize.of(value)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("values")
    void of_value_isNotMoreThanItsBytesInARequest(AttributeValue value, int bytes) {
        assertThat(WireItem.of(Map.of("a", value)).length()).isGreaterThan(bytes + 1);
        assertThat(WireItem.of(Map.of("a", AttributeValue.fromL(List.of(value, value))))
                        .length())
                .isGreaterThan(2 * bytes + 6);
    }

    @Test
    void ofItem_countsNamesAndValues() {
        assertThat(AttributeSize.ofItem(Map.of("id", AttributeValue.fromS("abc"))))
                .isEqualTo(5);
    }
}
