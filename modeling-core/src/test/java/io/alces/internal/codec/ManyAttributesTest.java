package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.internal.wire.WireItems;
import io.alces.schema.ModelSchema;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Models for which generated code gets long. */
class ManyAttributesTest {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource({"record, 24, true", "record, 25, true", "record, 180, true", "record, 250, true"})
    @CsvSource({"class, 24, true", "class, 25, true", "class, 180, true", "class, 400, false"})
    void compiledModel_ofManyAttributes_readsAndWritesThem(String kind, int count, boolean isGenerated)
            throws IOException, ClassNotFoundException {
        JavaSources.compile(Map.of("Long", kind.equals("record") ? recordOf(count) : classOf(count)), directory);
        Map<String, AttributeValue> item = item(count);

        try (URLClassLoader loader = loader()) {
            CompiledModel<Object> model = compile(loader.loadClass("Long"));

            assertThat(model.isGenerated()).isEqualTo(isGenerated);
            assertThat(model.toItem(model.fromItem(item))).isEqualTo(item);
            Object read = Objects.requireNonNull(model.fromWire(WireItems.of(item)));
            assertThat(model.toWire(read)).isEqualTo(item);
        }
    }

    private static String recordOf(int count) {
        return "import io.alces.annotation.*; @Item record Long(@PartitionKey String id"
                + attributes(count, ", String a%1$d, int n%1$d") + ") {}";
    }

    private static String classOf(int count) {
        return "import io.alces.annotation.*; @Item class Long { @PartitionKey public String id;"
                + attributes(count, " public String a%1$d; public int n%1$d;") + " }";
    }

    private static String attributes(int count, String pair) {
        return IntStream.rangeClosed(1, (count - 1) / 2)
                .mapToObj(pair::formatted)
                .collect(Collectors.joining());
    }

    private static Map<String, AttributeValue> item(int count) {
        Map<String, AttributeValue> item = IntStream.rangeClosed(1, (count - 1) / 2)
                .boxed()
                .collect(Collectors.toMap(i -> "a" + i, i -> AttributeValue.fromS("text " + i)));
        IntStream.rangeClosed(1, (count - 1) / 2).forEach(i -> item.put("n" + i, AttributeValue.fromN("" + i)));
        item.put("id", AttributeValue.fromS("l1"));
        return item;
    }

    @SuppressWarnings("unchecked") // objects of the class are all that it is used for
    private static CompiledModel<Object> compile(Class<?> type) {
        return CompiledModel.of((ModelSchema<Object>) ModelSchema.compile(type), CodecKind.GENERATED);
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, ManyAttributesTest.class.getClassLoader());
    }
}
