package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.alces.internal.codec.SampleModels.Renamed;
import io.alces.schema.ModelSchema;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AliasTest {

    @ParameterizedTest
    @EnumSource
    void fromItem_onlyAnAlias_isRead(CodecKind kind) {
        assertThat(read(kind, Map.of("amount", fromN("3"))).total()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_nameAndAliases_prefersTheName(CodecKind kind) {
        assertThat(read(kind, Map.of("amount", fromN("3"), "total", fromN("1"), "sum", fromN("2")))
                        .total())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_severalAliases_prefersTheFirst(CodecKind kind) {
        assertThat(read(kind, Map.of("amount", fromN("3"), "sum", fromN("2"))).total())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void toItem_neverWritesAliases(CodecKind kind) {
        assertThat(model(kind).toItem(new Renamed("r", 3, "x"))).containsOnlyKeys("pk", "total", "label");
    }

    private static Renamed read(CodecKind kind, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put("pk", fromS("r"));
        return model(kind).fromItem(item);
    }

    private static CompiledModel<Renamed> model(CodecKind kind) {
        return CompiledModel.of(ModelSchema.compile(Renamed.class), kind);
    }
}
