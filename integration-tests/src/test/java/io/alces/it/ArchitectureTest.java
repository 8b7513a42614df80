package io.alces.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] PUBLISHED = {
        "io.alces",
        "io.alces.annotation",
        "io.alces.convert",
        "io.alces.error",
        "io.alces.generate",
        "io.alces.internal..",
        "io.alces.query",
        "io.alces.reference",
        "io.alces.request",
        "io.alces.schema",
        "io.alces.spi",
        "io.alces.table",
        "io.alces.testing",
        "io.alces.transaction",
        "io.alces.transform",
        "io.alces.validation",
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.alces");

    private static final SliceAssignment EACH_PACKAGE = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    @Test
    void packages_areFreeOfCycles() {
        slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packages_areAllKnownHere() {
        classes().should().resideInAnyPackage(PUBLISHED).check(CLASSES);
    }

    @Test
    void packages_areAllNullMarked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct()).allMatch(ArchitectureTest::isNullMarked);
    }

    @Test
    void core_dependsDownwardsOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.alces..")
                .layer("entry")
                .definedBy("io.alces")
                .layer("table")
                .definedBy("io.alces.table")
                .layer("request")
                .definedBy("io.alces.request")
                .layer("spi")
                .definedBy("io.alces.spi")
                .layer("codec")
                .definedBy("io.alces.internal.codec")
                .layer("wire")
                .definedBy("io.alces.internal.wire")
                .layer("schema")
                .definedBy("io.alces.schema")
                .layer("convert")
                .definedBy("io.alces.convert")
                .layer("leaves")
                .definedBy("io.alces.transaction", "io.alces.validation", "io.alces.testing")
                .whereLayer("leaves")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("entry")
                .mayOnlyBeAccessedByLayers("leaves")
                .whereLayer("table")
                .mayOnlyBeAccessedByLayers("entry", "leaves")
                .whereLayer("request")
                .mayOnlyBeAccessedByLayers("table", "entry", "leaves")
                .whereLayer("spi")
                .mayOnlyBeAccessedByLayers("request", "table", "entry", "leaves")
                .whereLayer("codec")
                .mayOnlyBeAccessedByLayers("spi", "request", "table", "entry")
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("codec", "request", "entry")
                .whereLayer("schema")
                .mayOnlyBeAccessedByLayers("codec", "spi", "request", "table", "entry", "leaves")
                .check(CLASSES);
    }

    @Test
    void leaves_doNotKnowEachOther() {
        slices().matching("io.alces.(transaction|validation|testing)")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void byteBuddy_isKnownToTheCodecOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.alces.internal.codec")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.bytebuddy..")
                .check(CLASSES);
    }

    @Test
    void queryDsl_knowsOnlyValuesOfTheSdk() {
        classes()
                .that()
                .resideInAPackage("io.alces.query")
                .should()
                .onlyDependOnClassesThat(
                        JavaClass.Predicates.resideInAnyPackage("io.alces.query", "java..", "org.jspecify.annotations")
                                .or(JavaClass.Predicates.belongToAnyOf(
                                        software.amazon.awssdk.services.dynamodb.model.AttributeValue.class,
                                        software.amazon.awssdk.core.SdkBytes.class)))
                .check(CLASSES);
    }

    private static boolean isNullMarked(JavaPackage javaPackage) {
        return javaPackage.isAnnotatedWith(NullMarked.class);
    }
}
