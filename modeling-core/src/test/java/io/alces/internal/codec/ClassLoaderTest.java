package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.schema.ModelSchema;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Models that another class loader than that of Alces has loaded, some of them twice. */
class ClassLoaderTest {
    private static final String MODEL =
            "import io.alces.annotation.*; @Item record Order(@PartitionKey String id, int count) {}";

    private static final Map<String, AttributeValue> ITEM =
            Map.of("id", AttributeValue.fromS("o1"), "count", AttributeValue.fromN("3"));

    @TempDir
    private static Path directory = Path.of("");

    @BeforeAll
    static void compileModels() {
        JavaSources.compile(Map.of("Order", MODEL, "shop.Order", "package shop; " + MODEL), directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Order", "shop.Order"})
    void compiledModel_packagePrivateRecord_isGenerated(String name) throws IOException, ClassNotFoundException {
        try (URLClassLoader loader = loader()) {
            CompiledModel<?> model = CompiledModel.of(ModelSchema.compile(loader.loadClass(name)), CodecKind.GENERATED);

            assertThat(model.isGenerated()).isTrue();
            assertThat(model.fromItem(ITEM)).hasToString("Order[id=o1, count=3]");
        }
    }

    @Test
    void compiledModel_oneClassOfTwoLoaders_makesObjectsOfEach() throws IOException, ClassNotFoundException {
        try (URLClassLoader first = loader();
                URLClassLoader second = loader()) {
            Class<?> one = first.loadClass("shop.Order");
            Class<?> other = second.loadClass("shop.Order");

            assertThat(CompiledModel.of(ModelSchema.compile(one)).fromItem(ITEM))
                    .isInstanceOf(one);
            assertThat(CompiledModel.of(ModelSchema.compile(other)).fromItem(ITEM))
                    .isInstanceOf(other);
        }
    }

    private static URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, ClassLoaderTest.class.getClassLoader());
    }
}
