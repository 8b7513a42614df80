package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alces.error.ModelMappingException;
import io.alces.schema.ModelSchema;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Models in a named module, which Alces reaches as far as their packages are open or exported. */
class NamedModuleTest {
    private static final Map<String, String> SOURCES = Map.of(
            "module-info", "module shop { opens opened; exports exported; }",
            "opened.Order", model("opened", "record Order(@PartitionKey String id, int count) {}"),
            "opened.Bean", model("opened", "final class Bean { @PartitionKey private String id; private int n; }"),
            "exported.Order", model("exported", "public record Order(@PartitionKey String id, int count) {}"),
            "exported.Bean", model("exported", "public class Bean { @PartitionKey private String id; }"));

    private static final Map<String, AttributeValue> ITEM =
            Map.of("id", AttributeValue.fromS("o1"), "count", AttributeValue.fromN("3"));

    private static ClassLoader shop = ClassLoader.getSystemClassLoader();

    @BeforeAll
    static void compileModule(@TempDir Path directory) {
        JavaSources.compile(SOURCES, directory, "--add-reads", "shop=ALL-UNNAMED");
        shop = load(directory);
    }

    private static ClassLoader load(Path directory) {
        ClassLoader alces = NamedModuleTest.class.getClassLoader();
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(directory), ModuleFinder.of(), Set.of("shop"));
        ModuleLayer.Controller layer =
                ModuleLayer.defineModulesWithOneLoader(configuration, List.of(ModuleLayer.boot()), alces);
        layer.addReads(layer.layer().findModule("shop").orElseThrow(), alces.getUnnamedModule());
        return layer.layer().findLoader("shop");
    }

    @Test
    void compiledModel_recordInAnOpenPackage_isGenerated() throws ClassNotFoundException {
        CompiledModel<?> model = compile("opened.Order");

        assertThat(model.isGenerated()).isTrue();
        assertThat(model.fromItem(ITEM)).hasToString("Order[id=o1, count=3]");
    }

    @Test
    void compiledModel_privateFieldsInAnOpenPackage_areReached() throws ClassNotFoundException {
        CompiledModel<Object> model = compile("opened.Bean");

        Object read = model.fromItem(Map.of("id", AttributeValue.fromS("b"), "n", AttributeValue.fromN("3")));

        assertThat(model.isGenerated()).isTrue();
        assertThat(model.toItem(read)).containsEntry("n", AttributeValue.fromN("3"));
    }

    @Test
    void compiledModel_publicRecordInAnExportedPackage_isCalledByMethodHandles() throws ClassNotFoundException {
        CompiledModel<?> model = compile("exported.Order");

        assertThat(model.isGenerated()).isFalse();
        assertThat(model.fromItem(ITEM)).hasToString("Order[id=o1, count=3]");
    }

    @Test
    void compiledModel_privateFieldsInAClosedPackage_sayWhatToOpen() {
        assertThatExceptionOfType(ModelMappingException.class)
                .isThrownBy(() -> compile("exported.Bean"))
                .withMessage("exported.Bean cannot be a model:\n"
                        + "  - Bean: id is out of reach, since module shop does not open its package;"
                        + " add `opens exported to io.alces;`");
    }

    @SuppressWarnings("unchecked") // the test knows no more of the class than that
    private static CompiledModel<Object> compile(String name) throws ClassNotFoundException {
        return CompiledModel.of((ModelSchema<Object>) ModelSchema.compile(shop.loadClass(name)), CodecKind.GENERATED);
    }

    private static String model(String packageName, String type) {
        return "package " + packageName + "; import io.alces.annotation.*; @Item " + type;
    }
}
