package io.alces.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What the compiler takes and refuses. */
class CompilationTest {

    @Test
    void condition_compiles() {
        assertThat(errors("filter(attr(Order::total).gt(TEN).or(not(attr(Order::note).exists())));"))
                .isEmpty();
    }

    @Test
    void paths_compile() {
        assertThat(errors("attr(path(Order::shipTo).then(Address::city)).eq(\"Oslo\");"
                        + "attr(path(Order::lines, 0).then(Line::sku)).eq(\"x\");"
                        + "attr(path(Order::extra, \"x\")).eq(\"y\");"))
                .isEmpty();
    }

    @Test
    void condition_ofTextBeginsAChain() {
        assertThat(errors("filter(attr(\"note\").exists().and(attr(Order::total).gt(TEN)));"))
                .isEmpty();
    }

    @Test
    void present_composesConditionsOfSupertypes() {
        assertThat(errors("Condition<Object> anything = attr(\"note\").exists();"
                        + "filter(and(present(attr(Order::total).gt(TEN).when(true), anything.when(false))));"))
                .isEmpty();
    }

    @Test
    void eq_valueOfAnotherType() {
        assertThat(errors("attr(Order::total).eq(\"x\");"))
                .containsExactly("incompatible types: java.lang.String cannot be converted to java.math.BigDecimal");
    }

    @Test
    void eqAttribute_ofAnotherType() {
        assertThat(errors("attr(Order::total).eqAttribute(Order::note);"))
                .containsExactly("incompatible types: bad return type in method reference\n"
                        + "    java.lang.String cannot be converted to java.math.BigDecimal");
    }

    @Test
    void attr_withoutAnOperatorIsNoCondition() {
        assertThat(errors("filter(attr(Order::total));"))
                .singleElement()
                .asString()
                .startsWith("incompatible types: no instance(s) of type variable(s) T,V exist")
                .contains("Operators<T,V,io.alces.query.Condition<T>> conforms to io.alces.query.Condition<");
    }

    @Test
    void path_indexOfWhatIsNoList() {
        assertThat(errors("path(Order::note, 0);"))
                .singleElement()
                .asString()
                .startsWith("no suitable method found for path(Order::note,int)");
    }

    @Test
    void path_keyOfAnotherType() {
        assertThat(errors("path(Order::extra, true);"))
                .singleElement()
                .asString()
                .startsWith("no suitable method");
    }

    @Test
    void then_propertyOfAnotherType() {
        assertThat(errors("path(Order::shipTo).then(Line::sku);"))
                .singleElement()
                .asString()
                .contains("invalid method reference");
    }

    @Test
    void condition_ofAnotherModelDoesNotFit() {
        assertThat(errors("filter(attr(Line::sku).eq(\"x\"));")).hasSize(1);
    }

    private static List<String> errors(String statements) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, UTF_8);
        compiler.getTask(
                        new StringWriter(),
                        new Discarding(files),
                        diagnostics,
                        List.of("-proc:none", "-Xlint:none"),
                        null,
                        List.of(new Source(statements)))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
                .toList();
    }

    /** Throws away the classes that are compiled. */
    private static final class Discarding extends ForwardingJavaFileManager<StandardJavaFileManager> {

        Discarding(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("string:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String statements;

        Source(String statements) {
            super(URI.create("string:///Sample.java"), Kind.SOURCE);
            this.statements = statements;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return """
                    import static io.alces.query.Conditions.and;
                    import static io.alces.query.Conditions.attr;
                    import static io.alces.query.Conditions.not;
                    import static io.alces.query.Conditions.present;
                    import static io.alces.query.PropertyPath.path;
                    import static java.math.BigDecimal.TEN;

                    import io.alces.query.Condition;
                    import java.math.BigDecimal;
                    import java.util.List;
                    import java.util.Map;

                    class Sample {
                        record Order(
                                BigDecimal total, String note, Address shipTo, List<Line> lines, Map<String, String> extra) {}

                        record Address(String city) {}

                        record Line(String sku) {}

                        void filter(Condition<? super Order> condition) {}

                        void sample() {
                            %s
                        }
                    }
                    """.formatted(statements);
        }
    }
}
