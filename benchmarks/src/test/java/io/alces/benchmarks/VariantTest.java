package io.alces.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class VariantTest {
    private final Order order = Orders.typical();
    private final Conversion handWritten = new HandWrittenConversion();
    private final Map<String, AttributeValue> item = handWritten.encode(order);

    @ParameterizedTest
    @EnumSource
    void encode_givesTheSameItem(Variant variant) {
        assertThat(variant.conversion().encode(order)).isEqualTo(item);
    }

    @ParameterizedTest
    @EnumSource
    void decode_givesTheSameOrder(Variant variant) {
        assertThat(variant.conversion().decode(item)).usingRecursiveComparison().isEqualTo(order);
    }
}
